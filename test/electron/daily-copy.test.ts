import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { keepDailyCopies } from '../../electron/daily-copy.ts'
import { temporaryStore } from '../support/temporary-database.ts'

const second = 1000
const hour = 3600 * second

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function keeping() {
  const store = temporaryStore()
  const told: string[] = []
  const reported: unknown[] = []
  const stop = keepDailyCopies({
    store,
    clock: store.clock,
    tell: copy => void told.push(copy.name),
    report: (_name, error) => void reported.push(error),
  })
  onTestFinished(stop)
  return { store, told, reported, stop }
}

it('copies a few seconds after the start, once a day, and tells the window', () => {
  const { store, told } = keeping()
  store.open()
  vi.advanceTimersByTime(4 * second)
  expect(told).toEqual([])
  vi.advanceTimersByTime(2 * second)
  expect(told).toEqual(['copy-2026-11-23.db'])
  vi.advanceTimersByTime(5 * hour)
  expect(told).toEqual(['copy-2026-11-23.db'])
})

it('copies again within an hour of the next day while the app stays open', () => {
  const { store, told } = keeping()
  store.open()
  vi.advanceTimersByTime(6 * second)
  store.clock.set('2026-11-24T00:10:00.000Z')
  vi.advanceTimersByTime(hour)
  expect(told).toEqual(['copy-2026-11-23.db', 'copy-2026-11-24.db'])
})

it('does nothing while the records are shut, and copies once they are open', () => {
  const { store, told, reported } = keeping()
  vi.advanceTimersByTime(6 * second)
  expect([told, reported]).toEqual([[], []])
  store.open()
  vi.advanceTimersByTime(hour)
  expect(told).toEqual(['copy-2026-11-23.db'])
})

it('tries again an hour later when a copy fails', () => {
  const { store, told, reported } = keeping()
  store.open()
  writeFileSync(join(store.folder, 'copies'), 'a file in the way of the folder')
  vi.advanceTimersByTime(6 * second)
  expect([told, reported.length]).toEqual([[], 1])
  rmSync(join(store.folder, 'copies'))
  mkdirSync(join(store.folder, 'copies'))
  vi.advanceTimersByTime(hour)
  expect(told).toEqual(['copy-2026-11-23.db'])
})

it('stops when the app does', () => {
  const { store, told, stop } = keeping()
  store.open()
  stop()
  vi.advanceTimersByTime(48 * hour)
  expect(told).toEqual([])
})

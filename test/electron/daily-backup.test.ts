import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { keepDailyBackups } from '../../electron/daily-backup.ts'
import type { Backup } from '../../shared/keeping/backup.ts'
import { aBackup } from '../support/backups.ts'

const second = 1000
const hour = 3600 * second

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What backing up comes to, one turn after the other: a backup, nothing to do, or an error. */
function keeping(...turns: readonly (Backup | null | Error)[]) {
  const left = [...turns]
  const told: string[] = []
  const reported: unknown[] = []
  const stop = keepDailyBackups({
    backups: {
      backUpToday: () => {
        const turn = left.shift() ?? null
        return turn instanceof Error ? Promise.reject(turn) : Promise.resolve(turn)
      },
    },
    tell: ({ name }) => void told.push(name),
    report: (_name, error) => void reported.push(error),
  })
  onTestFinished(stop)
  return { told, reported, stop, left }
}

const today = aBackup()
const tomorrow = aBackup({ name: 'care-cyber-check-2026-11-24-001000.ccc' })

it('looks a few seconds after the start, and tells the window what was made', async () => {
  const { told } = keeping(today)
  await vi.advanceTimersByTimeAsync(4 * second)
  expect(told).toEqual([])
  await vi.advanceTimersByTimeAsync(2 * second)
  expect(told).toEqual([today.name])
})

it('looks again each hour, for the next day and for a second place that was not there', async () => {
  const { told } = keeping(today, null, null, tomorrow)
  await vi.advanceTimersByTimeAsync(6 * second + 3 * hour)
  expect(told).toEqual([today.name, tomorrow.name])
})

it('tries again an hour later when a backup fails', async () => {
  const { told, reported } = keeping(new Error('The disk is full'), today)
  await vi.advanceTimersByTimeAsync(6 * second)
  expect([told, reported.length]).toEqual([[], 1])
  await vi.advanceTimersByTimeAsync(hour)
  expect(told).toEqual([today.name])
})

it('stops when the app does', async () => {
  const { left, stop } = keeping(today)
  stop()
  await vi.advanceTimersByTimeAsync(48 * hour)
  expect(left).toEqual([today])
})

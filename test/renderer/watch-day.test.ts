import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchDay } from '../../renderer/watch-day.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 9, 13, 23, 57, 30) }))
afterEach(() => vi.useRealTimers())

it('calls back once after each midnight and not before', () => {
  const called = vi.fn()
  const stop = watchDay(called)
  vi.advanceTimersByTime(2 * 60_000)
  expect(called).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(called).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(23 * 3_600_000)
  expect(called).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(3_600_000)
  expect(called).toHaveBeenCalledTimes(2)
  stop()
  vi.advanceTimersByTime(48 * 3_600_000)
  expect(called).toHaveBeenCalledTimes(2)
})

it('notices the morning after a night in which the PC slept', () => {
  const called = vi.fn()
  watchDay(called)
  vi.setSystemTime(new Date(2026, 9, 14, 8, 0, 0))
  vi.advanceTimersByTime(60_000)
  expect(called).toHaveBeenCalledTimes(1)
})

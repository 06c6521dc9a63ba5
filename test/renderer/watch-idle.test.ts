import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchIdle } from '../../renderer/watch-idle.ts'

const window = new EventTarget()
beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  vi.stubGlobal('window', window)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const minute = 60_000

it('calls back once, when nobody has used the window for so many minutes', () => {
  const idle = vi.fn()
  watchIdle(5, idle)
  vi.advanceTimersByTime(4 * minute)
  window.dispatchEvent(new Event('keydown'))
  vi.advanceTimersByTime(4 * minute)
  window.dispatchEvent(new Event('pointermove'))
  vi.advanceTimersByTime(5 * minute - 1)
  expect(idle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  vi.advanceTimersByTime(60 * minute)
  expect(idle).toHaveBeenCalledTimes(1)
})

it('calls back soon after a PC that slept for longer wakes', () => {
  const idle = vi.fn()
  const stop = watchIdle(5, idle)
  vi.setSystemTime(8 * 60 * minute)
  vi.advanceTimersByTime(5_000)
  expect(idle).toHaveBeenCalledTimes(1)
  stop()
})

it('waits no longer for a clock that was put back', () => {
  const idle = vi.fn()
  vi.setSystemTime(100 * minute)
  const stop = watchIdle(5, idle)
  vi.setSystemTime(0)
  vi.advanceTimersByTime(5 * minute + 10_000)
  expect(idle).toHaveBeenCalledTimes(1)
  stop()
})

it('is silent once it is stopped', () => {
  const idle = vi.fn()
  watchIdle(5, idle)()
  vi.advanceTimersByTime(60 * minute)
  expect(idle).not.toHaveBeenCalled()
})

import { expect, it } from 'vitest'
import { createBusy } from '../../electron/busy.ts'

it('is busy while an import or a backup runs, however it ends, and not because of a call that is over at once', async () => {
  const busy = createBusy()
  const ends: (() => void)[] = []
  const answer = busy.counting(
    () => new Promise(resolve => ends.push(() => resolve({ ok: true, value: null }))),
  )
  const first = answer('devices.import', undefined)
  const second = answer('keeping.where', undefined)
  const backup = busy.during(() => Promise.reject(new Error('full'))).catch(() => undefined)
  expect(busy.isBusy()).toBe(true)
  await backup
  expect(busy.isBusy()).toBe(true)
  ends[0]?.()
  await first
  expect(busy.isBusy()).toBe(false)
  ends[1]?.()
  await second
})

import { expect, it } from 'vitest'
import { createClock } from '../../../electron/system/clock.ts'

const at = (text: string) => () => new Date(text)

it('tells the day of this PC and the moment in UTC', () => {
  const clock = createClock(null, at('2026-11-23T12:30:00.000Z'))
  expect([clock.today(), clock.now()]).toEqual(['2026-11-23', '2026-11-23T12:30:00.000Z'])
})

it('reads the real clock each time', () => {
  const before = new Date().toISOString()
  expect(createClock(null).now() >= before).toBe(true)
})

it.each(['2027-01-31', '2028-02-29', '2020-06-15'])(
  'stays on %s when told, while the time of day runs on',
  day => {
    const clock = createClock(day, at('2026-11-23T12:30:00.000Z'))
    expect([clock.today(), clock.now().slice(0, 10), clock.now().slice(13)]).toEqual([
      day,
      day,
      ':30:00.000Z',
    ])
  },
)

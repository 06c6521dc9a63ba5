import { expect, it } from 'vitest'
import { createLimit, neighbourhoodOf } from '../../review/limit.ts'

it('lets so many through in a minute, says how long to wait, and counts each address apart', () => {
  let now = 0
  const ask = createLimit(3, () => now)
  const asked = () => ask('192.0.2.1')
  expect([asked(), asked(), asked(), asked(), asked()]).toEqual([0, 0, 0, 20, 20])
  expect(ask('192.0.2.2')).toBe(0)
  now = 20_000
  expect([asked(), asked()]).toEqual([0, 20])
  now = 10 * 60_000
  expect([asked(), asked(), asked(), asked()]).toEqual([0, 0, 0, 20])
})

it('holds all addresses of one household of IPv6 for one', () => {
  expect(
    [
      '2001:db8:1:2:3:4:5:6',
      '2001:db8:1:2::6',
      '2001:db8::1',
      '::1',
      '::ffff:192.0.2.1',
      '192.0.2.1',
    ].map(neighbourhoodOf),
  ).toEqual([
    '2001:db8:1:2',
    '2001:db8:1:2',
    '2001:db8:0:0',
    '0:0:0:0',
    '::ffff:192.0.2.1',
    '192.0.2.1',
  ])
})

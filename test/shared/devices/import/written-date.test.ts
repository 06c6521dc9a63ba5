import { expect, it } from 'vitest'
import { readDate } from '../../../../shared/devices/import/written-date.ts'

it.each([
  ['03/04/2026', '2026-04-03'],
  ['3/4/26', '2026-04-03'],
  ['3.4.2026', '2026-04-03'],
  ['03-04-2026', '2026-04-03'],
  ['03/04/2026 14:30', '2026-04-03'],
  ['2026-04-03', '2026-04-03'],
  ['2026-04-03T10:20:30Z', '2026-04-03'],
  ['2026-04-03 10:20', '2026-04-03'],
  ['3 April 2026', '2026-04-03'],
  ['3rd Apr 2026', '2026-04-03'],
  ['Friday, 3 April 2026', '2026-04-03'],
  ['3-Apr-26', '2026-04-03'],
  ['29/02/2024', '2024-02-29'],
  // The day number of Excel.
  ['46115', '2026-04-03'],
  ['46115.5', '2026-04-03'],
])('reads %s as %s', (text, day) => {
  expect(readDate(text)).toEqual({ day })
})

it.each([
  ['Apr 2026', 'does not say which day'],
  ['2026', 'does not say which day'],
  ['04/2026', 'does not say which day'],
  ['04/13/2026', 'month first'],
  ['31/02/2025', 'no such day'],
  ['29/02/2025', 'no such day'],
  ['soon', 'is not a date'],
  ['123', 'is not a date'],
  ['99999', 'is not a date'],
])('refuses %s and says why', (text, why) => {
  const read = readDate(text)
  expect('why' in read ? read.why : read.day).toContain(why)
})

import { format } from 'date-fns'
import { expect, it } from 'vitest'
import { momentOn } from '../../../../renderer/screens/sharing/moment-now.ts'

it('counts time on the day that the app lives on', () => {
  const now = new Date(2026, 4, 31, 14, 2)
  expect(format(momentOn('2027-02-01', now), 'yyyy-MM-dd HH:mm')).toBe('2027-02-01 14:02')
  expect(momentOn('2026-05-31', now)).toBe(now.toISOString())
})

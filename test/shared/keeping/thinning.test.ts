import { expect, it } from 'vitest'
import { daysLater } from '../../../shared/dates.ts'
import type { BackupReason } from '../../../shared/keeping/backup.ts'
import { toThin } from '../../../shared/keeping/thinning.ts'

const at = (day: string, time = '09:00', reason: BackupReason | null = 'daily') => ({
  name: `${day} ${time}`,
  madeAt: `${day}T${time}:00.000Z`,
  reason,
})

const staying = (backups: readonly ReturnType<typeof at>[], needed: readonly string[] = []) => {
  const going = toThin(backups, needed)
  return backups.map(({ name }) => name).filter(name => !going.includes(name))
}

it('keeps seven days, the last of four weeks and the last of twelve months', () => {
  const twoYears = Array.from({ length: 730 }, (_, ago) => at(daysLater('2026-11-25', -ago)))
  expect(staying(twoYears)).toEqual(
    [
      ...['2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20'],
      ...['2026-11-19', '2026-11-15', '2026-11-08'],
      ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31'],
      ...['2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ].map(day => `${day} 09:00`),
  )
})

it('keeps the newest five of a busy day, and the newest of every other', () => {
  const busy = ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00'].map(time =>
    at('2026-11-25', time),
  )
  expect(staying([...busy, at('2026-11-24', '08:00'), at('2026-11-24', '09:00')])).toEqual([
    ...['09:00', '10:00', '11:00', '12:00', '13:00'].map(time => `2026-11-25 ${time}`),
    '2026-11-24 09:00',
  ])
})

it('keeps the last five before a step, however many were made since', () => {
  const steps = ['01', '02', '03', '04', '05', '06'].map(minute =>
    at('2026-01-05', `08:${minute}`, 'before-import'),
  )
  const since = Array.from({ length: 40 }, (_, ago) => at(daysLater('2026-11-25', -ago)))
  expect(staying([...steps, ...since]).slice(0, 5)).toEqual(
    ['02', '03', '04', '05', '06'].map(minute => `2026-01-05 08:${minute}`),
  )
})

it('keeps what is needed, whatever the clock said when it was made', () => {
  const backups = Array.from({ length: 40 }, (_, ago) => at(daysLater('2026-11-25', -ago)))
  const wrong = Array.from({ length: 14 }, (_, month) => at(daysLater('1981-01-01', -month * 31)))
  const [oldest] = wrong.slice(-1)
  const name = oldest?.name ?? ''
  expect(staying([...backups, ...wrong], [name])).toContain(name)
  expect(staying([...backups, ...wrong])).not.toContain(name)
})

it('keeps every one of a few', () => {
  expect(toThin([at('2026-11-23'), at('2020-01-01')], [])).toEqual([])
  expect(toThin([], [])).toEqual([])
})

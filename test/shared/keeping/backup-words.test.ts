import { describe, expect, it } from 'vitest'
import type { Counts, SecondPlace } from '../../../shared/keeping/backup.ts'
import {
  byName,
  changedInWords,
  clockInWords,
  countsInWords,
  gainedInWords,
  lastInWords,
  lostInWords,
  placesInWords,
  reasonInWords,
  reminderInWords,
} from '../../../shared/keeping/backup-words.ts'
import { aBackup } from '../../support/backups.ts'

const today = '2026-11-23'
const nothing: Counts = {
  services: 0,
  answers: 0,
  finishedChecks: 0,
  planLines: 0,
  devices: 0,
  systems: 0,
  quizResults: 0,
}

describe('a backup in words', () => {
  it('is one line wherever it lies, with the newest test of either', () => {
    const here = aBackup({ testedOn: '2026-11-01' })
    const shown = byName([
      here,
      { ...here, place: 'second', testedOn: '2026-11-20' },
      aBackup({ name: 'b' }),
    ])
    expect(shown).toMatchObject([
      { name: here.name, places: ['here', 'second'], testedOn: '2026-11-20' },
      { name: 'b', places: ['here'], testedOn: null },
    ])
    expect(shown.map(({ places }) => placesInWords(places))).toEqual([
      'On this PC and in the second place',
      'On this PC',
    ])
    expect(placesInWords(['second'])).toBe('In the second place')
  })

  it('says why it was made, where that was not the daily round', () => {
    expect([reasonInWords('daily'), reasonInWords(null)]).toEqual(['', ''])
    expect(reasonInWords('before-import')).toBe('made before a list was brought in')
  })

  it('says what is in it', () => {
    expect(countsInWords(nothing)).toBe('Nothing yet')
    expect(countsInWords({ ...nothing, services: 1, answers: 14, devices: 1 })).toBe(
      '1 service, 14 answers, 1 device',
    )
  })

  it('says what was written last', () => {
    const last = {
      what: 'answer',
      at: '2026-11-22T17:40:00',
      serviceName: 'Larch House',
      about: 'Do you make backups?',
    } as const
    expect(lastInWords({ last })).toBe(
      'The last thing written: an answer to “Do you make backups?” for Larch House, 22 November 2026, 17:40.',
    )
    expect(lastInWords({ last: { ...last, what: 'check', about: '', serviceName: '' } })).toBe(
      'The last thing written: a finished check, 22 November 2026, 17:40.',
    )
    expect(lastInWords({ last: null })).toBe('Nothing has been written in it yet.')
  })
})

it('says what going back takes, brings back and changes', () => {
  const differences = [
    { noun: 'answers', lost: 3, lostAt: '2026-11-23T09:10:00', gained: 1, changed: 0 },
    { noun: 'services', lost: 1, lostAt: '2026-11-22T09:10:00', gained: 0, changed: 2 },
    { noun: 'quizResults', lost: 2, lostAt: null, gained: 0, changed: 0 },
  ] as const
  expect(lostInWords(differences, today)).toEqual([
    '3 answers, the last from today, 09:10',
    '1 service, from yesterday, 09:10',
    '2 quiz results',
  ])
  expect(gainedInWords(differences)).toEqual(['1 answer'])
  expect(changedInWords(differences)).toEqual(['2 services'])
})

describe('the reminder', () => {
  const second: SecondPlace = {
    folder: 'E:\\Backups',
    chosenAt: '2026-10-01T09:00:00',
    reachedAt: '2026-11-16T09:00:00',
    isReachable: false,
    isSameDisk: false,
  }

  it('comes when nothing has got to the second place for a week', () => {
    expect(reminderInWords(second, '2026-11-22')).toBeNull()
    expect(reminderInWords(second, today)).toBe(
      'No backup has reached your second place since 16 November 2026 (E:\\Backups). Connect it, and the app will put today’s there.',
    )
    expect(reminderInWords({ ...second, reachedAt: null }, today)).toContain(
      'No backup has reached your second place yet',
    )
  })

  it('is not for those who have no second place', () => {
    expect(reminderInWords(null, today)).toBeNull()
  })

  it('says that the date of the PC is wrong, but not for a day', () => {
    expect(clockInWords(undefined, today)).toBeNull()
    expect(clockInWords('2026-11-24T09:00:00', today)).toBeNull()
    expect(clockInWords('2026-11-25T09:00:00', today)).toBe(
      'This PC says that today is 23 November 2026, but a backup was made on 25 November 2026. Please check the date of this PC.',
    )
  })
})

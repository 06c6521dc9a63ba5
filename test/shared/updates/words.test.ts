import { expect, it } from 'vitest'
import { notArrived, releaseRefusals } from '../../../shared/updates/updates.ts'
import {
  headingInWords,
  installedInWords,
  isGoodNews,
  outcomeInWords,
  sizeAndTime,
  todayInWords,
} from '../../../shared/updates/words.ts'

const found = {
  version: '0.2.0',
  releasedOn: '2026-11-20',
  notes: ['x'],
  bytes: 1,
  isHere: false,
  changesRecords: false,
}
const standing = {
  version: '0.1.0',
  from: { address: 'https://updates.example', key: '0' },
  way: 'runs',
  isWeekly: false,
  doing: null,
  lastLooked: null,
  found: null,
  isOnClose: false,
  wait: null,
  before: null,
} as const

it('has a sentence for every end, and says of each refusal that nothing came of it', () => {
  const ends = [...releaseRefusals, ...notArrived]
  expect(ends.filter(end => !outcomeInWords(end).endsWith('.'))).toEqual([])
  expect(ends.filter(isGoodNews)).toEqual(['same', 'none-yet'])
  const refused = ['bad-signature', 'older', 'older-than-seen', 'changed', 'not-signed'] as const
  expect(refused.filter(end => !/was not taken/.test(outcomeInWords(end)))).toEqual([])
})

it('says how long it takes on two lines', () => {
  expect(sizeAndTime(85 * 1024 * 1024)).toBe(
    '85.0 MB. That takes about 6 minutes on a slow line (2 Mbit/s), and about a minute on one ten times as fast.',
  )
  expect(sizeAndTime(1000)).toBe('1 KB. That takes about a minute, on a slow line as well.')
})

it('says on the first page only what waits', () => {
  expect([null, found, { ...found, isHere: true }].map(todayInWords)).toEqual([
    null,
    'Version 0.2.0 of this app is out.',
    'Version 0.2.0 of this app is ready to install.',
  ])
})

it('has the news for a heading', () => {
  const headings = [
    { ...standing, from: null },
    standing,
    { ...standing, isWeekly: true },
    { ...standing, found },
    { ...standing, found: { ...found, isHere: true } },
  ].map(headingInWords)
  expect(headings).toEqual([
    'This copy does not update itself',
    'You have version 0.1.0. The app looks for a newer one only if you ask it to',
    'You have version 0.1.0, and the app looks each week for a newer one',
    'Version 0.2.0 is out',
    'Version 0.2.0 is ready to install',
  ])
})

it('says what came of installing', () => {
  expect(installedInWords({ state: 'waits', reason: 'answering' }, 'runs').sentence).toMatch(
    /15 minutes.*close the app\.$/,
  )
  expect(installedInWords({ state: 'waits', reason: 'answering' }, 'shows').sentence).toMatch(
    /Finish first\.$/,
  )
  expect(installedInWords({ state: 'refused', outcome: 'changed' }, 'runs').isGood).toBe(false)
  expect(installedInWords({ state: 'begun' }, 'runs').isGood).toBe(true)
})

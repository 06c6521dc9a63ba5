import { describe, expect, it } from 'vitest'
import type { Counts } from '../../../shared/keeping/backup.ts'
import type { SalvageOffer } from '../../../shared/keeping/salvage.ts'
import {
  leftOutInWords,
  nothingInWords,
  offerInWords,
} from '../../../shared/keeping/salvage-words.ts'

const counts = (parts: Partial<Counts> = {}): Counts => ({
  services: 0,
  answers: 0,
  finishedChecks: 0,
  planLines: 0,
  devices: 0,
  systems: 0,
  quizResults: 0,
  ...parts,
})
const anOffer = (parts: Partial<SalvageOffer> = {}): SalvageOffer => ({
  token: 'token',
  added: counts({ answers: 3, devices: 2 }),
  unplaced: counts(),
  unread: [],
  undecided: 0,
  hasBackup: true,
  then: { counts: counts(), last: null, serviceNames: [] },
  ...parts,
})

describe('what can be added', () => {
  it.each([
    [
      {},
      'The app could still read 3 answers and 2 devices in the damaged file that are not in this backup, or newer there. Add them?',
    ],
    [
      { added: counts({ systems: 1 }) },
      'The app could still read 1 system in the damaged file that is not in this backup, or newer there. Add it?',
    ],
    [
      { hasBackup: false, added: counts({ services: 1, answers: 3, devices: 2 }) },
      'The app could still read 1 service, 3 answers and 2 devices in the damaged file. Start again with them?',
    ],
  ])('%j', (parts, words) => {
    expect(offerInWords(anOffer(parts))).toBe(words)
  })
})

describe('what is left out', () => {
  it('is said, each in a sentence', () => {
    const offer = anOffer({
      unread: ['answers', 'devices'],
      unplaced: counts({ answers: 4 }),
      undecided: 1,
    })
    expect(leftOutInWords(offer)).toEqual([
      'Not everything could be read: some answers and devices may be missing. Look through what you worked on last.',
      '4 answers could be read, but not the check or the service they belong to. They are left out.',
      'One thing is different in the damaged file, and nothing says which is newer. It stays as in the backup.',
      'Your settings stay as in the backup, and sharing is off until you agree again.',
    ])
  })

  it('is only what always holds where everything could be read', () => {
    expect(leftOutInWords(anOffer({ hasBackup: false }))).toEqual([
      'Your settings start afresh, and sharing is off until you agree again.',
    ])
  })
})

it('nothing is said to be nothing', () => {
  expect(nothingInWords(true)).toContain('nothing newer')
  expect(nothingInWords(false)).not.toContain('newer')
})

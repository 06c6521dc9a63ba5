import { describe, expect, it } from 'vitest'
import { serviceKinds } from '../../../shared/services/choices.ts'
import { deviceCountBands, dsptBands, shares } from '../../../shared/sharing/choices.ts'
import type { Submission } from '../../../shared/sharing/submission.ts'
import {
  coarsenedSentences,
  likenessSentence,
  markSentences,
  saidAnswers,
  submissionSentences,
} from '../../../shared/sharing/words.ts'

const devices: NonNullable<Submission['devices']> = {
  count: '5-9',
  pastSupport: 'fewer-than-half',
  encrypted: 'not-known',
  antivirus: 'all',
  updated: 'half-or-more',
  locked: 'none',
  personal: 'not-known',
}
const aSubmission = (parts: Partial<Submission> = {}): Submission => ({
  schema: 1,
  quarter: '2026-Q4',
  pack: '2026.11',
  app: '0.1',
  kind: 'home-care',
  region: 'London',
  size: '20-49',
  dspt: 'met',
  answers: { 'backups-made': 'yes', 'device-list': 'does-not-apply' },
  devices,
  ...parts,
})

describe('a submission in sentences', () => {
  it('says all of it', () => {
    expect(submissionSentences(aSubmission())).toEqual([
      'It is counted for October to December 2026. No day and no time is sent.',
      'Your service is: home care, in the region London, with 20 to 49 people supported.',
      'Your DSPT is published at Standards Met or higher.',
      'You have 5 to 9 devices.',
      'Fewer than half of them have stopped getting updates.',
      'All of them have antivirus.',
      'Half of them or more have updates switched on.',
      'None of them have a screen lock.',
      'How many are encrypted is not known.',
      'How many belong to staff is not known.',
      'Two answers to questions of the checklist, as below.',
      'The questions are those of edition 2026.11, and the app is version 0.1.',
    ])
  })

  it('says of what is left out that nothing is said', () => {
    const sentences = submissionSentences(aSubmission({ dspt: null, devices: null, answers: {} }))
    expect(sentences.slice(2, 5)).toEqual([
      'Nothing is said about your DSPT.',
      'Nothing is said about your devices.',
      'None of your answers is sent.',
    ])
  })

  it('tells every choice from every other', () => {
    const differing = <T>(all: readonly T[], of: (one: T) => Partial<Submission>) =>
      new Set(all.map(one => submissionSentences(aSubmission(of(one))).join(' '))).size
    expect(differing(dsptBands, dspt => ({ dspt }))).toBe(dsptBands.length)
    expect(differing(serviceKinds, kind => ({ kind }))).toBe(serviceKinds.length)
    expect(differing(deviceCountBands, count => ({ devices: { ...devices, count } }))).toBe(
      deviceCountBands.length,
    )
    for (const fact of Object.keys(devices).filter(name => name !== 'count')) {
      expect(differing(shares, share => ({ devices: { ...devices, [fact]: share } }))).toBe(
        shares.length,
      )
    }
  })
})

it('names neither region nor size where they are not said', () => {
  expect(likenessSentence({ kind: 'care-home', region: null, size: null })).toBe(
    'Your service is: care home, in England.',
  )
})

describe('what is coarsened', () => {
  const facts = { kind: 'other', region: 'London', size: '50+' } as const

  it('is said for each that is left out', () => {
    const both = coarsenedSentences(facts, { ...facts, region: null, size: null })
    expect(both.map(sentence => sentence.slice(0, 25))).toEqual([
      'Your region is left out, ',
      'Your size is left out, be',
    ])
    expect(coarsenedSentences(facts, { ...facts, size: null })).toHaveLength(1)
  })

  it('is nothing where all is said, or was not known', () => {
    expect(coarsenedSentences(facts, facts)).toEqual([])
    const unknown = { ...facts, region: null, size: null }
    expect(coarsenedSentences(unknown, unknown)).toEqual([])
  })
})

it('gives each answer with its question, in words', () => {
  expect(saidAnswers(aSubmission(), new Map([['backups-made', 'Do you make backups?']]))).toEqual([
    { questionId: 'backups-made', text: 'Do you make backups?', choice: 'yes', words: 'Yes' },
    {
      questionId: 'device-list',
      text: 'device-list',
      choice: 'does-not-apply',
      words: 'This does not apply to us',
    },
  ])
})

it('says whether a letter takes the place of another', () => {
  const [, first] = markSentences({ replaces: null })
  const [, second] = markSentences({ replaces: 'letter' })
  expect([first, second]).toEqual([
    'It takes the place of no earlier letter.',
    'The number of the letter that you sent before, whose place this one takes.',
  ])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerChoices } from '../../../shared/checklist/choices.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { canonical } from '../../../shared/sharing/canonical.ts'
import {
  countBandOf,
  type KeptBack,
  type Records,
  shareOf,
  submissionOf,
} from '../../../shared/sharing/from-records.ts'
import { sharedQuestions } from '../../../shared/sharing/questions.ts'
import { submission } from '../../../shared/sharing/submission.ts'
import { compilePack } from '../../../tools/content/compile.ts'
import { someFacts } from '../../support/builders.ts'
import { anAnswer, answersOf } from '../../support/questions.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { aWindowsPc, someDevice } from '../../support/some-devices.ts'

const questions = questionsOf(compilePack('assets/content'))
const issue = { quarter: '2026-Q4', pack: '2026.11', app: '0.1' } as const
const nothingKept: KeptBack = { questions: new Set(), devices: false, dspt: false }

const records = (parts: Partial<Records> = {}): Records => ({
  service: someFacts(),
  questions,
  answers: new Map(),
  devices: [],
  table: shippedSupport(),
  today: '2026-11-23',
  ...parts,
})
const wordingOf = (id: string) => questions.find(question => question.id === id)?.wording ?? 1
const answered = (questionId: string, parts: object = {}) =>
  anAnswer({ questionId, wording: wordingOf(questionId), ...parts })

describe('a submission made from the records', () => {
  it('says the kind, region and size as they may be said, the DSPT as a band, and the answers', () => {
    const answers = answersOf(
      answered('policies-current', { choice: 'partly' }),
      answered('ico-registered'),
    )
    expect(submissionOf(records({ answers }), nothingKept, issue)).toEqual({
      schema: 1,
      quarter: '2026-Q4',
      pack: '2026.11',
      app: '0.1',
      kind: 'care-home',
      region: 'East Midlands',
      size: '20-49',
      dspt: 'met',
      answers: { 'policies-current': 'partly' },
      devices: null,
    })
  })

  it('leaves out last time’s answers and answers to an older wording until somebody has confirmed them', () => {
    const answers = answersOf(
      answered('policies-current', { isCarried: true }),
      answered('retention', { wording: wordingOf('retention') + 1 }),
      answered('spot-checks', { choice: null }),
    )
    expect(submissionOf(records({ answers }), nothingKept, issue).answers).toEqual({})
  })

  it('says nothing of the DSPT where it would point at few services', () => {
    const large = { ...someFacts(), region: 'North East', sizeBand: '50+' } as const
    const small = { ...large, sizeBand: '1-19' } as const
    const said = (service: Records['service']) =>
      submissionOf(records({ service }), nothingKept, issue).dspt
    expect([said(large), said(small)]).toEqual([null, 'met'])
  })

  it('leaves out what the manager keeps back', () => {
    const answers = answersOf(answered('policies-current'), answered('retention'))
    const kept = { questions: new Set(['retention']), devices: true, dspt: true }
    const made = submissionOf(records({ answers, devices: [someDevice()] }), kept, issue)
    expect([made.answers, made.devices, made.dspt]).toEqual([
      { 'policies-current': 'yes' },
      null,
      null,
    ])
  })

  it('leaves out a question that this service is not asked', () => {
    const answers = answersOf(answered('policies-current'))
    expect(submissionOf(records({ answers, questions: [] }), nothingKept, issue).answers).toEqual(
      {},
    )
  })

  it('counts the devices that are still here in bands', () => {
    const devices = [
      aWindowsPc('10 22H2', { encryption: 'on', antivirus: 'on', ownership: 'owned' }),
      aWindowsPc('11 25H2', { encryption: 'off', antivirus: 'on', ownership: 'owned' }),
      someDevice({ kind: 'call-bell', os: 'none', encryption: 'not-applicable' }),
      aWindowsPc('10 22H2', { state: 'disposed' }),
    ]
    expect(submissionOf(records({ devices }), nothingKept, issue).devices).toEqual({
      count: '1-4',
      pastSupport: 'half-or-more',
      encrypted: 'half-or-more',
      antivirus: 'half-or-more',
      updated: 'not-known',
      locked: 'not-known',
      personal: 'fewer-than-half',
    })
  })

  it('carries nothing that anybody wrote, whatever the records hold', () => {
    const canary = 'ZQXJ'
    const text = fc.string().map(each => `${canary}${each}`)
    const answer = fc.record({
      questionId: fc.constantFrom(...questions.map(({ id }) => id)),
      choice: fc.constantFrom(...answerChoices, null),
      reason: text,
      note: text,
      evidence: text,
      isCarried: fc.boolean(),
    })
    const device = fc.record({ name: text, place: text, make: text, serial: text, note: text })
    const service = fc.record({ name: text, leadTitle: text, leadName: text })
    fc.assert(
      fc.property(fc.array(answer), fc.array(device), service, (answers, devices, facts) => {
        const given = records({
          service: someFacts(facts),
          answers: answersOf(...answers.map(each => answered(each.questionId, each))),
          devices: devices.map(each => someDevice(each)),
        })
        const made = submissionOf(given, nothingKept, issue)
        expect(submission.safeParse(made).success).toBe(true)
        expect(canonical(made)).not.toContain(canary)
      }),
    )
  })

  it('is far below the most bytes even with every answer', () => {
    const answers = answersOf(
      ...sharedQuestions.map(id => answered(id, { choice: 'does-not-apply' })),
    )
    const made = submissionOf(records({ answers, devices: [someDevice()] }), nothingKept, issue)
    expect(Object.keys(made.answers)).toHaveLength(sharedQuestions.length)
    expect(canonical(made).length).toBeLessThan(8 * 1024)
  })
})

describe('a share of the devices', () => {
  it.each([
    [[], 'not-known'],
    [['leave-out'], 'not-known'],
    [[null], 'not-known'],
    [[true, null, null], 'not-known'],
    [[true, null], 'half-or-more'],
    [[false, null], 'fewer-than-half'],
    [[true, true], 'all'],
    [[true, 'leave-out'], 'all'],
    [[true, false], 'half-or-more'],
    [[true, false, false], 'fewer-than-half'],
    [[false, false], 'none'],
  ] as const)('%j is %s', (facts, share) => {
    expect(shareOf(facts)).toBe(share)
  })
})

describe('how many devices, as a band', () => {
  it.each([
    [0, '0'],
    [1, '1-4'],
    [4, '1-4'],
    [5, '5-9'],
    [9, '5-9'],
    [10, '10-19'],
    [19, '10-19'],
    [20, '20-49'],
    [49, '20-49'],
    [50, '50+'],
    [20_000, '50+'],
  ] as const)('%i is %s', (count, band) => {
    expect(countBandOf(count)).toBe(band)
  })
})

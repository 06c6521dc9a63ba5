import { describe, expect, it } from 'vitest'
import { answerChoices } from '../../../shared/checklist/choices.ts'
import { type DsptAnswer, dsptAnswer } from '../../../shared/dspt/answer-text.ts'
import { aWrittenLine } from '../../support/builders.ts'
import { answeredItem, realItems } from '../../support/dspt.ts'
import { aDsptItem } from '../../support/standards.ts'

const answerOf = (...parts: Parameters<typeof answeredItem>): DsptAnswer => {
  const { answered, about } = answeredItem(...parts)
  return dsptAnswer(answered, about)
}
const item = aDsptItem()

describe('the words to paste', () => {
  it('say what is in place, where the proof is and when it was checked', () => {
    const said = { note: 'done every night', evidence: 'Blue folder, office.' }
    expect(answerOf(item, [said])).toEqual({
      text: [
        'Larch House backs up all important records.',
        'Our note: Done every night.',
        'Where it is kept: Blue folder, office.',
        'Last checked on 23 November 2026.',
      ].join('\n'),
      gaps: [],
      remarks: ['Your own notes are part of this text. Read it through before you paste it.'],
      askFirst: null,
    })
  })

  it('name the device list as the source, or say why the answer is another', () => {
    const fromList = 'From the device list on 23 November 2026: Both tablets are encrypted.'
    const { text, remarks } = answerOf(item, [{ fromList, listReason: 'it was wiped' }])
    expect(text?.split('\n').slice(1, 3)).toEqual([
      fromList,
      'The device list said otherwise. The reason given: It was wiped.',
    ])
    expect(remarks).toEqual([
      'It repeats what your device list said, with names of devices. Read it through.',
    ])
  })

  it('are honest about no, with the next step of the plan', () => {
    expect(answerOf(item, ['no']).text).toBe(
      [
        'Larch House does not back up its records yet.',
        'Our next step: “Start”, by 23 December 2026.',
        'Last checked on 23 November 2026.',
      ].join('\n'),
    )
  })

  it('are honest about not sure', () => {
    expect(answerOf(item, ['not-sure']).text).toMatch(
      /^We are not sure yet whether all our important records are backed up\. We are finding out\.\n/,
    )
  })

  it('give the reason for what does not apply, or ask for it', () => {
    const reason = 'we keep no records here'
    expect(answerOf(item, [{ choice: 'does-not-apply', reason }])).toMatchObject({
      text: 'This does not apply to Larch House. We keep no records here.\nLast checked on 23 November 2026.',
      gaps: [],
    })
    const without = answerOf(item, ['does-not-apply'])
    expect(without.text).toContain('The reason is: [reason].')
    expect(without.gaps.map(({ mark }) => mark)).toEqual(['[reason]'])
  })

  it('say what is there and what is missing where answers differ', () => {
    const text = answerOf(item, ['yes', 'no', { choice: 'does-not-apply', reason: 'no van' }]).text
    expect(text?.split('\n')).toEqual([
      'Some of this is in place, and some is not yet.',
      'What our own check says:',
      '“Is part 1 in place?” Yes.',
      '“Is part 2 in place?” Not yet.',
      '“Is part 3 in place?” This does not apply to us. No van.',
      'Our next step: “Start”, by 23 December 2026.',
      'Last checked on 23 November 2026.',
    ])
  })

  it.each([
    [['no', 'not-sure'], 'This is not in place yet.'],
    [
      ['yes', 'not-sure'],
      'Some of this is in place. We are not sure yet about the rest, and are finding out.',
    ],
    [['partly', 'partly'], 'Larch House backs up some of its records.'],
    [['yes', 'does-not-apply'], 'Larch House backs up all important records.'],
  ] as const)('claim nothing that an answer denies: %j', (said, start) => {
    expect(answerOf(item, said).text?.split('\n')[0]).toBe(start)
  })

  it('list no questions where all answers are the same', () => {
    expect(answerOf(item, ['yes', 'yes']).text).not.toContain('own check')
  })

  it('name each place and each note once, and the oldest day', () => {
    const first = { evidence: 'Blue folder', note: 'Same', answeredAt: '2026-03-02T09:00:00.000Z' }
    const text = answerOf(item, [first, { evidence: 'Blue folder.', note: 'Same.' }]).text
    expect(text?.match(/Blue folder|Same/g)).toHaveLength(2)
    expect(text).toContain('Last checked on 2 March 2026.')
  })

  it('are not offered while a question is open, which is named', () => {
    const { text, askFirst } = answerOf(item, ['yes', null, null])
    expect([text, askFirst?.id]).toEqual([null, 'question-2'])
  })

  it('are not offered for what the checklist does not ask', () => {
    expect(answerOf(item, [])).toEqual({ text: null, gaps: [], remarks: [], askFirst: null })
  })

  it('come with a word of warning where an answer is last time’s', () => {
    expect(answerOf(item, [{ isCarried: true }]).remarks).toEqual([
      'An answer behind it is last time’s or older. Confirm it before you paste.',
    ])
  })
})

/** Every way to answer an item: each choice alone, and each pair. */
const ways = answerChoices.flatMap(first => [
  [first],
  ...answerChoices.map(second => [first, second]),
])

function expectNatural(text: string) {
  for (const line of text.split('\n')) {
    expect(line).toMatch(/^[\p{Lu}“]/u)
    expect(line).toMatch(/(?:[.?]|check says:)$/)
    expect(line).not.toMatch(/ {2}|[{}]|undefined|null|^\s|\s$/)
    expect(line).not.toMatch(/[.,;:!?]{2}|”\.|\s[.,;:!?]|\(\)|–|—/)
    expect(line.length).toBeLessThan(260)
  }
  expect(text.endsWith('.')).toBe(true)
  expect(text.length).toBeGreaterThan(40)
  expect(text.length).toBeLessThan(700)
}

describe('every item of the real list, in every way it can be answered', () => {
  const bare = { name: '', leadName: '', leadTitle: '' }
  const passed = [aWrittenLine({ ruleKey: 'question-1', dueOn: '2026-01-05' })]

  it.each(realItems.map(each => [each.number, each] as const))('reads well: %s', (_, each) => {
    for (const way of ways) {
      const said = way.map(choice => ({
        choice,
        reason: 'we have none, so',
        note: 'see the list in the office ',
        evidence: 'Office; blue folder.',
      }))
      for (const parts of [{}, { service: bare }, { written: passed }]) {
        expectNatural(answerOf(each, said, parts).text ?? '')
        expectNatural(answerOf(each, way, parts).text ?? '')
      }
    }
  })
})

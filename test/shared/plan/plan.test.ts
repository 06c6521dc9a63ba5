import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../shared/checklist/answer.ts'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import type { LineState, WrittenLine } from '../../../shared/plan/line.ts'
import {
  dueForReview,
  isOverdue,
  openLines,
  planGroups,
  planOf,
} from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { aWrittenLine } from '../../support/builders.ts'
import { anAnswer, answersOf, aPack, aQuestion } from '../../support/questions.ts'

const today = '2026-11-23'
const morning = '2026-11-10T09:00:00.000Z'
const before = '2026-11-09T09:00:00.000Z'
const since = '2026-11-11T09:00:00.000Z'

const planFor = (
  questions: readonly Question[],
  answers: readonly Answer[],
  written: readonly WrittenLine[] = [],
) => planOf(aPack(questions), answersOf(...answers), written, [])

const aboutBackups = (parts: Partial<WrittenLine> = {}) =>
  aWrittenLine({ ruleKey: 'backups-made', title: '', ...parts })

function onlyLine(answer: Partial<Answer>, written?: Partial<WrittenLine>): PlanLine | undefined {
  const lines = written === undefined ? [] : [aboutBackups(written)]
  const plan = planFor([aQuestion()], [anAnswer(answer)], lines)
  expect(plan.length).toBeLessThanOrEqual(1)
  return plan[0]
}

describe('the plan follows from the answers', () => {
  it.each<[AnswerChoice | null, string | null]>([
    ['no', 'Start'],
    ['partly', 'Do the rest'],
    ['not-sure', 'Find out'],
    ['yes', null],
    ['does-not-apply', null],
    [null, null],
  ])('an answer of %s puts on the plan: %s', (choice, title) => {
    expect(onlyLine({ choice })?.title ?? null).toBe(title)
  })

  it('is empty before the first answer', () => {
    expect(planFor([aQuestion()], [])).toEqual([])
  })

  it('says which answer the line comes from and what harm it keeps away', () => {
    expect(onlyLine({ choice: 'no' })?.why).toBe(
      'You answered “No” to “Do you make backups?” Care would go on from memory.',
    )
  })

  it('says when the answer is last time’s and nobody has confirmed it', () => {
    expect(onlyLine({ choice: 'no', isCarried: true })?.isToConfirm).toBe(true)
    expect(onlyLine({ choice: 'no' })?.isToConfirm).toBe(false)
  })
})

describe('the state of a line', () => {
  interface Case {
    readonly choice: AnswerChoice
    readonly decided: readonly [LineState, string | null]
    readonly expected: PlanLine['state']
  }
  const cases: readonly [string, Case][] = [
    ['is open until somebody decides', { choice: 'no', decided: ['open', null], expected: 'open' }],
    [
      'is done when marked done after the answer',
      { choice: 'no', decided: ['done', since], expected: 'done' },
    ],
    [
      'is put aside when that was decided after the answer',
      { choice: 'no', decided: ['not-doing', since], expected: 'not-doing' },
    ],
    [
      'comes back when the question is answered again after “done”',
      { choice: 'no', decided: ['done', before], expected: 'reopened' },
    ],
    [
      'comes back when the question is answered again after “not doing”',
      { choice: 'partly', decided: ['not-doing', before], expected: 'reopened' },
    ],
    [
      'stays decided when both happened at the same moment',
      { choice: 'no', decided: ['done', morning], expected: 'done' },
    ],
    [
      'stays open after it was opened again',
      { choice: 'no', decided: ['open', before], expected: 'open' },
    ],
    [
      'is closed by a Yes after it was done',
      { choice: 'yes', decided: ['done', before], expected: 'closed-by-answer' },
    ],
    [
      'is closed by a Yes although it was put aside',
      { choice: 'yes', decided: ['not-doing', since], expected: 'closed-by-answer' },
    ],
    [
      'is closed where the question does not apply',
      { choice: 'does-not-apply', decided: ['done', before], expected: 'closed-by-answer' },
    ],
  ]
  it.each(cases)('%s', (_name, { choice, decided, expected }) => {
    const [state, decidedAt] = decided
    const line = onlyLine({ choice, answeredAt: morning }, { state, decidedAt })
    expect(line?.state).toBe(expected)
    expect(line?.decision).toBe(state)
  })

  it('counts open and reopened lines as still to do, and no others', () => {
    const questions = ['a', 'b', 'c', 'd'].map(id => aQuestion({ id }))
    const answers = questions.map(({ id }) =>
      anAnswer({ questionId: id, choice: 'no', answeredAt: morning }),
    )
    const plan = planFor(questions, answers, [
      aboutBackups({ id: '1', ruleKey: 'b', state: 'done', decidedAt: before }),
      aboutBackups({ id: '2', ruleKey: 'c', state: 'done', decidedAt: since }),
      aboutBackups({ id: '3', ruleKey: 'd', state: 'not-doing', decidedAt: since }),
    ])
    expect(openLines(plan).map(line => line.key)).toEqual(['a', 'b'])
  })
})

describe('nothing that a person wrote is lost', () => {
  const words = {
    who: 'Sam',
    note: 'Rang on Monday.',
    reason: 'No money.',
    reviewOn: '2027-05-23',
    dueOn: '2026-12-01',
  }

  it.each<[AnswerChoice | null]>([['no'], ['yes'], ['does-not-apply'], [null]])(
    'keeps who, note, reason and dates when the answer becomes %s',
    choice => {
      const line = onlyLine({ choice }, { ...words, state: 'not-doing', decidedAt: since })
      expect(line).toMatchObject(words)
    },
  )

  it('keeps them when the question is no longer asked', () => {
    const [line] = planFor([], [], [aboutBackups({ ...words, id: 'kept' })])
    expect(line).toMatchObject({
      ...words,
      state: 'closed-by-answer',
      question: null,
      from: 'answer',
    })
    expect(line?.title).toBe('Something you wrote about a question that is no longer asked')
  })

  it.each<[string, Partial<WrittenLine>]>([
    ['a note', { note: 'Rang on Monday.' }],
    ['a name', { who: 'Sam' }],
    ['a date', { dueOn: '2026-12-01' }],
    ['a reason', { reason: 'No money.' }],
    ['a decision', { state: 'done', decidedAt: since }],
  ])('keeps a line that holds only %s', (_what, written) => {
    expect(onlyLine({ choice: 'yes' }, written)?.state).toBe('closed-by-answer')
  })

  it('lets a line go that was written on and emptied again', () => {
    expect(onlyLine({ choice: 'yes' }, {})).toBeUndefined()
  })

  it('names a closed line by its question, because the action of then is not known', () => {
    const line = onlyLine({ choice: 'yes' }, { note: 'Rang on Monday.' })
    expect(line).toMatchObject({
      title: 'Do you make backups?',
      why: 'You now answer “Yes”.',
      steps: [],
      minutes: null,
    })
  })

  it('says that the answer was taken away', () => {
    const line = onlyLine({ choice: null }, { note: 'Rang on Monday.' })
    expect(line?.why).toBe('The answer was taken away. What you wrote is kept here.')
  })
})

describe('the date of a line', () => {
  it.each([
    [3, '2026-11-24'],
    [2, '2026-12-10'],
    [1, '2027-02-08'],
  ])('suggests a day by harm %i, counted from the answer: %s', (level, dueOn) => {
    const question = aQuestion({ harm: { level, reason: 'Because.' } })
    const [line] = planFor([question], [anAnswer({ choice: 'no', answeredAt: morning })])
    expect(line).toMatchObject({ dueOn, isDueSuggested: true })
  })

  it('keeps the day that a person chose', () => {
    expect(onlyLine({ choice: 'no' }, { dueOn: '2027-03-01' })).toMatchObject({
      dueOn: '2027-03-01',
      isDueSuggested: false,
    })
  })

  it.each<[string, boolean, Partial<WrittenLine>]>([
    ['the day before today', true, { dueOn: '2026-11-22' }],
    ['today itself', false, { dueOn: today }],
    ['a suggestion that has passed', false, {}],
    ['a line that is done', false, { dueOn: '2026-11-22', state: 'done', decidedAt: since }],
  ])('%s is overdue: %s', (_name, expected, written) => {
    const line = onlyLine({ choice: 'no', answeredAt: '2026-01-01T09:00:00.000Z' }, written)
    expect(line !== undefined && isOverdue(line, today)).toBe(expected)
  })
})

describe('what was put aside', () => {
  it.each([
    ['2026-11-24', false],
    [today, true],
    ['2026-11-01', true],
  ])('with a review on %s is due for it: %s', (reviewOn, isDue) => {
    const line = onlyLine(
      { choice: 'no', answeredAt: morning },
      { state: 'not-doing', decidedAt: since, reviewOn },
    )
    expect(dueForReview(line === undefined ? [] : [line], today)).toHaveLength(isDue ? 1 : 0)
  })

  it('is not asked about again once it is done', () => {
    const line = onlyLine(
      { choice: 'no', answeredAt: morning },
      { state: 'done', decidedAt: since, reviewOn: '2026-11-01' },
    )
    expect(dueForReview(line === undefined ? [] : [line], today)).toEqual([])
  })
})

describe('the groups of the plan', () => {
  const ids = ['open', 'aside-late', 'aside-soon', 'done', 'done-and-yes', 'noted-and-yes']
  const questions = ids.map(id => aQuestion({ id }))
  const answers = ids.map(id =>
    anAnswer({ questionId: id, choice: id.endsWith('yes') ? 'yes' : 'no', answeredAt: morning }),
  )
  const about = (ruleKey: string, parts: Partial<WrittenLine>) =>
    aboutBackups({ id: ruleKey, ruleKey, decidedAt: since, ...parts })
  const groups = planGroups(
    planFor(questions, answers, [
      about('aside-late', { state: 'not-doing', reviewOn: '2027-05-01' }),
      about('aside-soon', { state: 'not-doing', reviewOn: '2026-12-01' }),
      about('done', { state: 'done' }),
      about('done-and-yes', { state: 'done', decidedAt: '2026-11-12T09:00:00.000Z' }),
      about('noted-and-yes', { note: 'Rang on Monday.' }),
    ]),
  )
  const keys = (lines: readonly PlanLine[]) => lines.map(line => line.key)

  it('parts what is to do, put aside, done (newest first) and closed, and leaves nothing out', () => {
    expect({
      toDo: keys(groups.toDo),
      putAside: keys(groups.putAside),
      done: keys(groups.done),
      closed: keys(groups.closed),
    }).toEqual({
      toDo: ['open'],
      putAside: ['aside-soon', 'aside-late'],
      done: ['done-and-yes', 'done'],
      closed: ['noted-and-yes'],
    })
  })
})

describe('a line of one’s own', () => {
  const own = (parts: Partial<WrittenLine>) => planFor([], [], [aWrittenLine(parts)])[0]

  it.each<[LineState]>([['open'], ['done'], ['not-doing']])(
    'is %s as long as the person says so, whatever the answers',
    state => {
      expect(own({ state, decidedAt: before })).toMatchObject({ state, from: 'own', harm: 0 })
    },
  )

  it('has the words, the minutes and the date it was given, and no suggested one', () => {
    const given = { title: 'Label the chargers', why: 'They get lost.', minutes: 15, who: 'Jo' }
    expect(own({ ...given, dueOn: null })).toMatchObject({
      ...given,
      dueOn: null,
      isDueSuggested: false,
    })
  })
})

/** Builders for questions, answers and packs, with a default for everything. */
import type { Answer } from '../../shared/checklist/answer.ts'
import type { Action, Pack, Question } from '../../shared/checklist/pack.ts'
import type { Answers } from '../../shared/checklist/status.ts'
import type { FrozenRound, OpenCheck, Round } from '../../shared/rounds/round.ts'

const anAction = (title: string): Action => ({
  title,
  steps: ['Open the settings.', 'Turn it on.'],
  minutes: 10,
  who: 'you',
  effort: 1,
})

export function aQuestion(parts: Partial<Question> = {}): Question {
  return {
    id: 'backups-made',
    wording: 1,
    text: 'Do you make backups?',
    hint: 'A backup is a second copy.',
    why: 'The medication round is at 8.',
    findOut: [{ on: 'anywhere', steps: ['Ask.'], checked: true }],
    askIt: 'Do you make backups for us?',
    itKnows: false,
    looksLike: { yes: 'Every day.', partly: 'Sometimes.', no: 'Never.' },
    applies: {},
    actions: {
      partly: anAction('Do the rest'),
      no: anAction('Start'),
      'not-sure': anAction('Find out'),
    },
    harm: { level: 2, reason: 'Care would go on from memory.' },
    evidence: 'The backup log.',
    references: [{ framework: 'DSPT', edition: '2025-26', number: '7.3.1', verified: false }],
    outcomes: ['5.1'],
    figures: [],
    reviewMonths: 6,
    tenMinuteCheck: false,
    ...parts,
  }
}

export function anAnswer(parts: Partial<Answer> = {}): Answer {
  return {
    questionId: 'backups-made',
    choice: 'yes',
    reason: '',
    note: '',
    evidence: '',
    fromList: '',
    listReason: '',
    wording: 1,
    isCarried: false,
    answeredAt: '2026-11-23T09:00:00.000Z',
    ...parts,
  }
}

export function answersOf(...answers: readonly Answer[]): Answers {
  return new Map(answers.map(answer => [answer.questionId, answer]))
}

/** A pack of one topic with the questions given. */
export function aPack(questions: readonly Question[], parts: Partial<Pack> = {}): Pack {
  const topic = { id: 'topic', title: 'Backups', about: 'About copies.', questions: [...questions] }
  return { version: '2026.11', date: '2026-11-23', topics: [topic], glossary: [], ...parts }
}

export function aRound(parts: Partial<Round> = {}): Round {
  return {
    id: '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0001',
    serviceId: '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0002',
    number: 1,
    startedAt: '2026-11-01T09:00:00.000Z',
    finishedAt: null,
    ...parts,
  }
}

export function aCheck(parts: Partial<OpenCheck> = {}): OpenCheck {
  return { round: aRound(), answers: [], placeQuestionId: null, last: null, ...parts }
}

/** A finished check in which the questions were answered as given, under the texts they have now. */
export function aFrozenRound(
  questions: readonly Question[],
  answers: readonly Answer[],
  parts: Partial<FrozenRound> = {},
): FrozenRound {
  const frozen = answers.map(answer => ({
    ...answer,
    topicTitle: 'Backups',
    questionText: questions.find(({ id }) => id === answer.questionId)?.text ?? '',
  }))
  const round = aRound({ finishedAt: '2026-11-20T16:00:00.000Z' })
  return { round, packVersion: '2026.11', answers: frozen, ...parts }
}

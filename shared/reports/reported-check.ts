/** A check as a report tells it: open or finished, topic by topic, each answer with what has to be said about it. */
import type { Answer } from '../checklist/answer.ts'
import type { Pack, Question, Reference } from '../checklist/pack.ts'
import { type AnswerStatus, byQuestion, isReworded, statusOf } from '../checklist/status.ts'
import { dayInWords } from '../dates.ts'
import type { FrozenAnswer, FrozenRound, Round } from '../rounds/round.ts'

/** The check being worked on. */
export interface OpenRound {
  readonly round: Round
  readonly answers: readonly Answer[]
}

export interface ReportedQuestion {
  readonly id: string
  readonly text: string
  readonly status: AnswerStatus
  /** True while the answer is last time's, or was given to an older wording. */
  readonly isToConfirm: boolean
  /** When it was answered, and what limits the answer. */
  readonly remarks: readonly string[]
  readonly reason: string
  readonly note: string
  readonly evidence: string
  /** What the device list said when the answer was taken from it, with the day. */
  readonly fromList: string
  readonly listReason: string
  readonly references: readonly Reference[]
}

export interface ReportedTopic {
  readonly title: string
  readonly questions: readonly ReportedQuestion[]
}

export interface ReportedCheck {
  readonly round: Round
  readonly packVersion: string
  /** The pack the references come from, where it is not the one that was answered. */
  readonly referencesFrom: string | null
  readonly topics: readonly ReportedTopic[]
}

/** `pack` holds only what this service is asked. A finished check is told in the words it was finished with. */
export function reportedCheck(pack: Pack, check: OpenRound | FrozenRound): ReportedCheck {
  return 'packVersion' in check ? finishedCheck(pack, check) : openCheck(pack, check)
}

function openCheck(pack: Pack, { round, answers }: OpenRound): ReportedCheck {
  const byId = byQuestion(answers)
  const topics = pack.topics.map(topic => ({
    title: topic.title,
    questions: topic.questions.map(question => {
      const answer = byId.get(question.id)
      return { ...asked(answer, isReworded(question, answer)), ...wordsOf(question) }
    }),
  }))
  return { round, packVersion: pack.version, referencesFrom: null, topics }
}

function wordsOf({ id, text, references }: Question) {
  return { id, text, references }
}

function finishedCheck(pack: Pack, { round, packVersion, answers }: FrozenRound): ReportedCheck {
  const isSamePack = packVersion === pack.version
  const questions = new Map(
    pack.topics.flatMap(topic => topic.questions).map(each => [each.id, each]),
  )
  const topics = new Map<string, ReportedQuestion[]>()
  for (const answer of answers) {
    const inTopic = topics.get(answer.topicTitle) ?? []
    topics.set(answer.topicTitle, inTopic)
    inTopic.push(frozenQuestion(answer, questions.get(answer.questionId), isSamePack))
  }
  return {
    round,
    packVersion,
    referencesFrom: isSamePack ? null : pack.version,
    topics: [...topics].map(([title, list]) => ({ title, questions: list })),
  }
}

/** The references of a question hold as long as its meaning: from another pack only for the same wording. */
function frozenQuestion(
  answer: FrozenAnswer,
  question: Question | undefined,
  isSamePack: boolean,
): ReportedQuestion {
  const isSameWording = question?.wording === answer.wording
  return {
    // In the pack of then, another wording means an answer that was never confirmed. In a later pack it does not.
    ...asked(answer, isSamePack && question !== undefined && isReworded(question, answer)),
    id: answer.questionId,
    text: answer.questionText,
    references: isSamePack || isSameWording ? (question?.references ?? []) : [],
  }
}

type Asked = Omit<ReportedQuestion, 'id' | 'text' | 'references'>

const unanswered: Asked = {
  status: 'not-answered',
  isToConfirm: false,
  remarks: [],
  reason: '',
  note: '',
  evidence: '',
  fromList: '',
  listReason: '',
}

function asked(answer: Answer | undefined, wasReworded: boolean): Asked {
  if (answer === undefined) return unanswered
  const { choice, reason, note, evidence, fromList, listReason } = answer
  // A note can be written before the question is answered.
  if (choice === null) return { ...unanswered, note, evidence }
  return {
    status: statusOf(answer),
    isToConfirm: answer.isCarried || wasReworded,
    remarks: remarksOn(answer, wasReworded),
    reason: choice === 'does-not-apply' ? reason : '',
    note,
    evidence,
    fromList,
    listReason,
  }
}

function remarksOn(answer: Answer, wasReworded: boolean): readonly string[] {
  const remarks = [dayInWords(answer.answeredAt)]
  if (answer.isCarried) remarks.push('Last time’s answer, not confirmed yet')
  if (wasReworded) remarks.push('Answered before the question was reworded')
  return remarks
}

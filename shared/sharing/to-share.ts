/** Which answers of a service can be sent now, which wait for a word from the manager, and which never are. */
import type { Pack, Question, Topic } from '../checklist/pack.ts'
import { type Answers, isSettled, needsConfirming } from '../checklist/status.ts'
import { notShared, type SharedQuestion, sharedQuestions } from './questions.ts'

export interface TopicToShare {
  readonly topic: Topic
  /** Only those that can be sent. */
  readonly questions: readonly (Question & { readonly id: SharedQuestion })[]
}

export interface ToShare {
  /** Topics without anything to send are left out. */
  readonly topics: readonly TopicToShare[]
  readonly count: number
  /** Answers of last time, or to an older text, that nobody has confirmed. */
  readonly unconfirmed: number
  readonly neverSent: readonly { readonly text: string; readonly because: string }[]
}

const shared: ReadonlySet<string> = new Set(sharedQuestions)

function isShared(question: Question): question is TopicToShare['questions'][number] {
  return shared.has(question.id)
}

/** `pack` holds only what this service is asked. */
export function toShare({ topics }: Pick<Pack, 'topics'>, answers: Answers): ToShare {
  const sendable = topics.map(topic => ({
    topic,
    questions: topic.questions
      .filter(isShared)
      .filter(question => isSettled(question, answers.get(question.id))),
  }))
  const asked = topics.flatMap(({ questions }) => questions)
  return {
    topics: sendable.filter(({ questions }) => questions.length > 0),
    count: sendable.reduce((sum, { questions }) => sum + questions.length, 0),
    unconfirmed: asked.filter(
      question => isShared(question) && needsConfirming(question, answers.get(question.id)),
    ).length,
    neverSent: asked.flatMap(({ id, text }) => {
      const because = notShared[id]
      return because === undefined ? [] : [{ text, because }]
    }),
  }
}

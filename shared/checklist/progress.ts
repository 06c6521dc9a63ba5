/** How far a check has got, topic by topic, in counts and in words. */
import type { Answer } from './answer.ts'
import type { Pack, Question, Topic } from './pack.ts'
import {
  type Answers,
  type AnswerStatus,
  isSettled,
  questionsOf,
  statusOf,
  statusWords,
} from './status.ts'

export type Counts = Readonly<Record<AnswerStatus, number>>

export interface Progress {
  readonly total: number
  /** Questions with an answer that needs no confirming. */
  readonly settled: number
  readonly counts: Counts
}

/** Two minutes a question: a ten-minute sitting is five questions read with their help. */
export const minutesPerQuestion = 2

/** How often each answer was given; a question without one counts as not answered. */
export function countsOf(answers: readonly (Pick<Answer, 'choice'> | undefined)[]): Counts {
  const counts: Record<AnswerStatus, number> = {
    yes: 0,
    partly: 0,
    no: 0,
    'not-sure': 0,
    'does-not-apply': 0,
    'not-answered': 0,
  }
  for (const answer of answers) counts[statusOf(answer)] += 1
  return counts
}

export function progressOf(questions: readonly Question[], answers: Answers): Progress {
  const settled = questions.filter(question => isSettled(question, answers.get(question.id)))
  return {
    total: questions.length,
    settled: settled.length,
    counts: countsOf(questions.map(({ id }) => answers.get(id))),
  }
}

/** The first question after `fromId` that is not settled, going round once; null when all are. */
export function nextOpenQuestion(
  questions: readonly Question[],
  answers: Answers,
  fromId: string | null,
): Question | null {
  const start = questions.findIndex(question => question.id === fromId) + 1
  const ordered = [...questions.slice(start), ...questions.slice(0, start)]
  return ordered.find(question => !isSettled(question, answers.get(question.id))) ?? null
}

/** The questions of the ten-minute check, in order. */
export function tenMinuteQuestions(pack: Pack): readonly Question[] {
  return questionsOf(pack).filter(question => question.tenMinuteCheck)
}

/** "About 6 minutes", from the questions left. */
export function timeLeftInWords(questionsLeft: number, minutesEach = minutesPerQuestion): string {
  const minutes = Math.max(1, Math.round(questionsLeft * minutesEach))
  if (minutes < 60) return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`
  const sittings = Math.ceil(minutes / 20)
  return `about ${sittings} sittings of 20 minutes`
}

/** The words for so many answers of one status, as in "2 do not apply". */
export function countInWords(status: AnswerStatus, count: number): string {
  if (status === 'does-not-apply') return count === 1 ? '1 does not apply' : `${count} do not apply`
  return `${count} ${statusWords[status].words.toLowerCase()}`
}

/** "Not started", "3 of 7 answered" or "All answered", for the task list. It says nothing of what is in place. */
export function topicStatusInWords(topic: Topic, answers: Answers): string {
  const { total, settled } = progressOf(topic.questions, answers)
  if (settled === total) return 'All answered'
  if (settled === 0) return 'Not started'
  return `${settled} of ${total} answered`
}

/** Where the whole check stands, as the sentence under the heading. */
export function standingInWords({ total, settled, counts }: Progress): string {
  if (settled === 0 && counts.yes === 0) return `${total} questions, none answered yet.`
  const toConfirm = total - settled - counts['not-answered']
  const parts = [`You have answered ${settled} of ${total} questions.`]
  parts.push(counts.yes === 1 ? '1 thing is in place.' : `${counts.yes} things are in place.`)
  const short = counts.partly + counts.no
  if (short > 0) parts.push(short === 1 ? '1 needs work.' : `${short} need work.`)
  if (counts['not-sure'] > 0) {
    parts.push(counts['not-sure'] === 1 ? '1 to find out.' : `${counts['not-sure']} to find out.`)
  }
  if (toConfirm > 0) {
    const last =
      toConfirm === 1
        ? '1 of these is last time’s answer'
        : `${toConfirm} of these are last time’s answers`
    parts.push(`${last}, still to confirm.`)
  }
  return parts.join(' ')
}

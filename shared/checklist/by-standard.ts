/** The questions and answers as a standard lists them: each item with the questions that answer it. */
import type { Standard, StandardItem } from './frameworks.ts'
import type { Pack, Question } from './pack.ts'
import { type Answers, type AnswerStatus, questionsOf, statusOf } from './status.ts'

export interface AnsweredItem {
  readonly item: StandardItem
  /** Only what this service is asked; empty where its kind is not asked, or where no provider can act. */
  readonly questions: readonly Question[]
  readonly status: AnswerStatus
}

export interface AnsweredGroup {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly items: readonly AnsweredItem[]
}

/** From what needs most work to what needs none. One open end leaves the whole item open. */
const worstFirst: readonly AnswerStatus[] = [
  'no',
  'not-sure',
  'partly',
  'not-answered',
  'yes',
  'does-not-apply',
]

/** One status for several answers: the one that needs most work; "not answered" for none at all. */
export function worstOf(statuses: readonly AnswerStatus[]): AnswerStatus {
  return worstFirst.find(status => statuses.includes(status)) ?? 'not-answered'
}

/** Whether the question says of itself that it answers this item of this standard. */
export function answersItem(
  question: Question,
  framework: Standard['framework'],
  number: string,
): boolean {
  return framework === 'Strategy'
    ? question.outcomes.includes(number)
    : question.references.some(each => each.framework === framework && each.number === number)
}

/** The groups of a standard with where each item stands; what fails the whole assessment comes first in its group. */
export function byStandard(
  { framework, groups }: Standard,
  pack: Pack,
  answers: Answers,
): readonly AnsweredGroup[] {
  const asked = questionsOf(pack)
  return groups.map(({ id, title, about, items }) => ({
    id,
    title,
    about,
    items: [...items]
      .sort((a, b) => Number(b.failsAtOnce) - Number(a.failsAtOnce))
      .map(item => {
        const questions = asked.filter(question => answersItem(question, framework, item.number))
        const status = worstOf(questions.map(each => statusOf(answers.get(each.id))))
        return { item, questions, status }
      }),
  }))
}

export interface StandardProgress {
  /** Questions of this service that answer some item, each counted once. */
  readonly asked: number
  /** In place, or does not apply. */
  readonly inPlace: number
  readonly needWork: number
  readonly open: number
}

/** How many of the answers that a standard draws on are in place, need work, or are missing. */
export function standardProgress(
  groups: readonly AnsweredGroup[],
  answers: Answers,
): StandardProgress {
  const asked = new Set(groups.flatMap(({ items }) => items.flatMap(({ questions }) => questions)))
  const statuses = [...asked].map(({ id }) => statusOf(answers.get(id)))
  const count = (...wanted: readonly AnswerStatus[]) =>
    statuses.filter(status => wanted.includes(status)).length
  return {
    asked: asked.size,
    inPlace: count('yes', 'does-not-apply'),
    needWork: count('no', 'partly', 'not-sure'),
    open: count('not-answered'),
  }
}

/** "12 of 19 are in place. 3 need work. 4 have no answer yet." */
export function standardProgressInWords(progress: StandardProgress): string {
  const { asked, inPlace, needWork, open } = progress
  const parts = [`${inPlace} of ${asked} ${inPlace === 1 ? 'is' : 'are'} in place.`]
  if (needWork > 0) parts.push(needWork === 1 ? '1 needs work.' : `${needWork} need work.`)
  if (open > 0) parts.push(open === 1 ? '1 has no answer yet.' : `${open} have no answer yet.`)
  return parts.join(' ')
}

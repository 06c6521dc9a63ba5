/** What the pages are made of: what is published of this quarter and of earlier ones, and the words of the checklist. Nothing else. */
import type { SharedQuestion } from '../../shared/sharing/questions.ts'
import { type Group, nameOf } from '../disclosure/groups.ts'
import type { Topic as TableTopic } from '../disclosure/subjects.ts'
import type { Coverage, Publication, Row } from '../publication/publication.ts'
import type { Content, Question } from './content.ts'
import { type Share, shareOf } from './shares.ts'

/** Where numbers of one quarter are looked up. */
export interface Numbers {
  readonly publication: Publication
  readonly answer: (id: SharedQuestion, group?: Partial<Group>) => Row
  readonly dspt: (group?: Partial<Group>) => Row
  readonly device: (id: string, group?: Partial<Group>) => Row
  readonly coverage: (group?: Partial<Group>) => Coverage
  /** Of all answers to these questions, how many are yes. */
  readonly inPlace: (
    questions: readonly Pick<Question, 'id'>[],
    group?: Partial<Group>,
  ) => Share | null
}

export interface Report {
  readonly now: Numbers
  /** Oldest first. */
  readonly earlier: readonly Numbers[]
  readonly content: Content
}

export function reportOf(
  publication: Publication,
  earlier: readonly Publication[],
  content: Content,
): Report {
  return { now: numbersOf(publication), earlier: earlier.map(numbersOf), content }
}

const england = { kind: null, region: null, size: null }

function numbersOf(publication: Publication): Numbers {
  const key = (topic: string, id: string, group: Group) => `${topic}/${id}/${nameOf(group)}`
  const rows = new Map(
    publication.rows.map(row => [key(row.subject.topic, row.subject.id, row.group), row]),
  )
  const coverages = new Map(publication.coverage.map(each => [nameOf(each.group), each]))
  const rowOf = (topic: TableTopic, id: string, group: Partial<Group> = {}) =>
    found(rows.get(key(topic, id, { ...england, ...group })), id)
  const answer: Numbers['answer'] = (id, group) => rowOf('answers', id, group)
  return {
    publication,
    answer,
    dspt: group => rowOf('dspt', 'dspt', group),
    device: (id, group) => rowOf('devices', id, group),
    coverage: (group = {}) => found(coverages.get(nameOf({ ...england, ...group })), 'coverage'),
    inPlace: (questions, group) =>
      shareOf(
        questions.map(({ id }) => answer(id, group)),
        ['yes'],
      ),
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`Nothing is counted of ${name} there.`)
  return value
}

export const allQuestions = ({ topics }: Content): readonly Question[] =>
  topics.flatMap(({ questions }) => questions)

import { answeredOtherwise } from '../../../shared/checklist/by-list.ts'
import { byStandard } from '../../../shared/checklist/by-standard.ts'
import type { Standards } from '../../../shared/checklist/frameworks.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import { tenMinuteQuestions } from '../../../shared/checklist/progress.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import {
  isStandardView,
  standardOfView,
  type StandardView,
  type ViewName,
  viewNames,
  viewPage,
  viewWords,
} from '../../../shared/checklist/views.ts'
import { type NarrowGroup, onlyDue, onlyIt, plainRow } from '../../../shared/plan/narrow.ts'
import type { Work } from '../../stores.tsx'

/** Which list people walk through: the ten-minute check, everything, or one of the other views. */
export type QuestionList = 'quick' | 'all' | Exclude<ViewName, 'topics'>

/** The list that an address names; everything for a name that is none. */
export function questionListOf(name: string): QuestionList {
  if (name === 'quick') return name
  const view = viewNames.find(known => known === name)
  return view === undefined || view === 'topics' ? 'all' : view
}

export function pageOfList(list: QuestionList): string {
  if (list === 'quick') return '/checklist/quick'
  return list === 'all' ? '/checklist' : viewPage(list)
}

/** What the link back to the list says; null where the name of the topic says it better. */
export function nameOfList(list: QuestionList): string | null {
  if (list === 'quick') return 'Ten-minute check'
  return list === 'all' ? null : viewWords[list]
}

export function isStandardList(list: QuestionList): list is StandardView {
  return isStandardView(list)
}

/** The questions of a standard in the order of its items, each once. */
export function questionsByStandard(
  view: StandardView,
  standards: Standards,
  { pack, answers }: Work,
): readonly Question[] {
  const groups = byStandard(standards[standardOfView[view]], pack, answers)
  return [...new Set(groups.flatMap(({ items }) => items.flatMap(({ questions }) => questions)))]
}

/** The groups of a view that shows only some of the questions. */
export function narrowGroups(
  view: 'it' | 'due',
  work: Work,
  today: string,
): readonly NarrowGroup[] {
  const { pack, answers, plan } = work
  if (view === 'it') return onlyIt(pack, answers, plan)
  return [...otherwiseGroup(work), ...onlyDue(pack, answers, plan, today)]
}

/** What the device list speaks against comes first: one of the two is wrong today. */
function otherwiseGroup({ pack, answers, standing, check }: Work): readonly NarrowGroup[] {
  const questions =
    check.round.finishedAt === null ? answeredOtherwise(pack, answers, standing.says) : []
  if (questions.length === 0) return []
  return [
    {
      id: 'list-says-otherwise',
      title: 'Your device list says otherwise',
      about: 'Change the answer, put the list right, or say why both may stand.',
      rows: questions.map(plainRow),
    },
  ]
}

/** The questions of every list but those of the standards. */
export function questionsIn(
  list: Exclude<QuestionList, StandardView>,
  work: Work,
  today: string,
): readonly Question[] {
  if (list === 'quick') return tenMinuteQuestions(work.pack)
  if (list === 'all') return questionsOf(work.pack)
  const groups = narrowGroups(list, work, today)
  return [...new Set(groups.flatMap(({ rows }) => rows.flatMap(({ question }) => question ?? [])))]
}

export interface PlaceInList {
  /** Counted from 0; null where the question is not in the list, or no longer. */
  readonly index: number | null
  readonly before: Question | undefined
  readonly after: Question | undefined
}

/** What stands before and after a question. One that an answer took out of the list goes on where it stood. */
export function placeIn(
  list: readonly Question[],
  question: Question,
  everything: readonly Question[],
): PlaceInList {
  const index = list.indexOf(question)
  if (index >= 0) return { index, before: list[index - 1], after: list[index + 1] }
  const rank = everything.indexOf(question)
  const ranked = list.map(each => ({ each, at: everything.indexOf(each) }))
  return {
    index: null,
    before: ranked.filter(({ at }) => at < rank).at(-1)?.each,
    after: ranked.find(({ at }) => at > rank)?.each ?? list[0],
  }
}

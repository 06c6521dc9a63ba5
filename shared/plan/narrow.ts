/** Only a part of the work: what the IT person has to do or to say, and what is due. */
import type { Pack, Question } from '../checklist/pack.ts'
import { type Answers, needsConfirming, questionsOf } from '../checklist/status.ts'
import { dueAgain } from '../checklist/today.ts'
import { dayInWords } from '../dates.ts'
import { isForIt } from '../reports/it-questions.ts'
import { isDue, openLines } from './plan.ts'
import type { PlanLine } from './plan-line.ts'

/** A question, or a line of the plan that comes from none. */
export type NarrowRow = {
  readonly key: string
  /** Why it stands here, as "Ring the IT firm, by 3 December 2026"; empty where the heading says enough. */
  readonly remark: string
} & (
  | { readonly question: Question; readonly line: null }
  | { readonly question: null; readonly line: PlanLine }
)

export interface NarrowGroup {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly rows: readonly NarrowRow[]
}

const full = (groups: readonly NarrowGroup[]) => groups.filter(({ rows }) => rows.length > 0)

/** A question of which the heading says enough. */
export const plainRow = (question: Question): NarrowRow => ({
  key: question.id,
  question,
  line: null,
  remark: '',
})

function planRow(line: PlanLine): NarrowRow {
  const { key, question, title, dueOn } = line
  const by = dueOn === null ? '' : `, by ${dayInWords(dueOn)}`
  return question === null
    ? { key, question, line, remark: `On your plan${by}` }
    : { key, question, line: null, remark: `On your plan: ${title}${by}` }
}

/** What somebody should ask the IT person, and what the plan leaves to them. Groups with nothing in them are left out. */
export function onlyIt(
  pack: Pack,
  answers: Answers,
  plan: readonly PlanLine[],
): readonly NarrowGroup[] {
  const toDo = openLines(plan).filter(({ doer }) => doer === 'it')
  const asks = questionsOf(pack).filter(question => isForIt(question, answers.get(question.id)))
  return full([
    {
      id: 'it-to-do',
      title: 'For your IT person to do',
      about: 'Your plan leaves these to whoever looks after your IT.',
      rows: toDo.map(planRow),
    },
    {
      id: 'it-to-ask',
      title: 'To ask your IT person',
      about: 'Nobody here is sure, or only they can know.',
      rows: asks.map(plainRow),
    },
  ])
}

/** What has waited long enough by `today` (a day): plan lines, answers to confirm, answers to look at again. */
export function onlyDue(
  pack: Pack,
  answers: Answers,
  plan: readonly PlanLine[],
  today: string,
): readonly NarrowGroup[] {
  const lines = plan.filter(line => isDue(line, today))
  const toConfirm = questionsOf(pack).filter(each => needsConfirming(each, answers.get(each.id)))
  return full([
    {
      id: 'plan-due',
      title: 'The day on your plan has come',
      about: 'Do these, or give them another day on the plan.',
      rows: lines.map(planRow),
    },
    {
      id: 'to-confirm',
      title: 'Does this answer still hold?',
      about: 'It was given last time, or before the question was reworded.',
      rows: toConfirm.map(plainRow),
    },
    {
      id: 'look-again',
      title: 'Time to look again',
      about: 'You answered these a while ago. Things change.',
      rows: dueAgain(pack, answers, today)
        .filter(question => !toConfirm.includes(question))
        .map(plainRow),
    },
  ])
}

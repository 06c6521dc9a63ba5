/** The plan as it stands in the report: what, why, who, how long, by when; what is not being done and why; what is done. */
import type { Doer } from '../checklist/choices.ts'
import { statusWords } from '../checklist/status.ts'
import { dayInWords } from '../dates.ts'
import { daysToActByHarm, openLines, type PlanLine } from '../plan/plan.ts'
import {
  type Block,
  type Cell,
  type CellLine,
  heading,
  normal,
  paragraph,
  small,
  strong,
  type Table,
} from './document.ts'
import type { ReportedCheck, ReportedQuestion } from './reported-check.ts'

type Plan = readonly PlanLine[]
type QuestionsById = ReadonlyMap<string, ReportedQuestion>

const doerInReport: Readonly<Record<Doer, string>> = {
  you: 'The service itself',
  it: 'The IT person',
  supplier: 'The supplier',
}

/** The rule behind the order, for a reader who wonders. */
const orderInWords =
  'The order follows a rule, not an opinion: what could harm care most comes first, then what takes the least effort, then what takes the least time. Lines that the service added itself come after those. ' +
  `Where nobody has chosen a date, the check suggests one: ${daysToActByHarm[3]}, ${daysToActByHarm[2]} or ${daysToActByHarm[1]} days after the answer, the sooner the more harm there could be.`

function whatCell(line: PlanLine, questions: QuestionsById): Cell {
  const lines: CellLine[] = [strong(line.title)]
  const question = questions.get(line.key)
  if (question !== undefined) {
    lines.push(small(`“${question.text}” was answered “${statusWords[question.status].words}”.`))
  }
  if (line.state === 'reopened')
    lines.push(small('Opened again: it was decided before, and answered again since.'))
  if (line.note !== '') lines.push(small(`Note: ${line.note}`))
  return lines
}

/** The harm to care for a line by rule, the person's own words for a line of their own. */
function whyCell(line: PlanLine): Cell {
  const why = line.question?.harm.reason ?? line.why
  return why === '' ? [] : [normal(why)]
}

function whoCell(line: PlanLine): Cell {
  if (line.who !== '') return [normal(line.who)]
  return line.question === null
    ? [normal('Nobody named yet')]
    : [normal(doerInReport[line.doer]), small('Nobody named yet')]
}

function dueCell({ dueOn, isDueSuggested }: PlanLine, today: string): Cell {
  if (dueOn === null) return [normal('No date yet')]
  const lines = [normal(dayInWords(dueOn))]
  if (isDueSuggested) lines.push(small('Suggested'))
  if (dueOn < today) lines.push(small('Past its date'))
  return lines
}

function openTable(lines: Plan, questions: QuestionsById, today: string): Table {
  return {
    kind: 'table',
    caption:
      lines.length === 1
        ? 'One thing to do.'
        : `${lines.length} things to do, most pressing first.`,
    columns: [
      { head: 'What', width: 34 },
      { head: 'Why', width: 26 },
      { head: 'Who', width: 16 },
      { head: 'Minutes', width: 10, isNumber: true },
      { head: 'By', width: 14 },
    ],
    rows: lines.map(line => [
      whatCell(line, questions),
      whyCell(line),
      whoCell(line),
      [normal(line.minutes === null ? '–' : String(line.minutes))],
      dueCell(line, today),
    ]),
  }
}

function asideTable(lines: Plan, questions: QuestionsById, today: string): Table {
  return {
    kind: 'table',
    caption: 'Put aside on purpose, with the reason and the day it will be looked at again.',
    columns: [
      { head: 'What', width: 40 },
      { head: 'Reason', width: 40 },
      { head: 'Look at it again', width: 20 },
    ],
    rows: lines.map(line => [
      whatCell(line, questions),
      [normal(line.reason === '' ? 'No reason written down.' : line.reason)],
      reviewCell(line, today),
    ]),
  }
}

function reviewCell({ reviewOn }: PlanLine, today: string): Cell {
  if (reviewOn === null) return [normal('No date yet')]
  const lines = [normal(dayInWords(reviewOn))]
  return reviewOn <= today ? [...lines, small('Due now')] : lines
}

function doneTable(lines: Plan, questions: QuestionsById): Table {
  return {
    kind: 'table',
    caption: 'Marked as done, or closed because the answer is better now.',
    columns: [
      { head: 'What', width: 60 },
      { head: 'How it was closed', width: 40 },
    ],
    rows: lines.map(line => [whatCell(line, questions), [normal(howClosed(line))]]),
  }
}

function howClosed({ state, question }: PlanLine): string {
  if (state === 'closed-by-answer') return 'By the answer itself'
  if (question === null) return 'Marked as done'
  return 'Marked as done; the question has not been answered again yet'
}

export function planPart(plan: Plan, check: ReportedCheck, today: string): readonly Block[] {
  const questions = new Map(
    check.topics.flatMap(topic => topic.questions).map(each => [each.id, each]),
  )
  const open = openLines(plan)
  const aside = plan.filter(line => line.state === 'not-doing')
  const done = plan.filter(line => line.state === 'done' || line.state === 'closed-by-answer')
  const blocks: Block[] = [heading(2, 'The plan')]
  blocks.push(
    paragraph(`This is the plan as it stood on ${dayInWords(today)}.`),
    ...(open.length === 0
      ? [paragraph('Nothing is open on it.')]
      : [paragraph(orderInWords), openTable(open, questions, today)]),
  )
  if (aside.length > 0)
    blocks.push(heading(3, 'Not being done for now'), asideTable(aside, questions, today))
  if (done.length > 0) blocks.push(heading(3, 'Done'), doneTable(done, questions))
  return blocks
}

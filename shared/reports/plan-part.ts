/** The plan as it stands in the report: what, why, who, how long, by when; what is not being done and why; what is done. */
import { concernInWords } from '../advisories/words.ts'
import type { Doer } from '../checklist/choices.ts'
import { statusWords } from '../checklist/status.ts'
import { dayInWords } from '../dates.ts'
import type { Ending } from '../devices/endings.ts'
import { namesInWords } from '../devices/ends-words.ts'
import { daysToActByHarm } from '../plan/from-answers.ts'
import { isDueForReview, isOverdue, isPastItsEnd, planGroups } from '../plan/plan.ts'
import type { PlanLine, PlanSource } from '../plan/plan-line.ts'
import { stillInList } from '../plan/words.ts'
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
  you: 'Manager',
  it: 'IT person',
  supplier: 'Supplier',
}

/** The rule behind the order, for a reader who wonders. */
const orderInWords =
  'The order follows a rule, not an opinion: what could harm care most comes first, then what takes the least effort, then what takes the least time. Lines that the service added itself come after those. ' +
  `Where nobody has chosen a date, the check suggests one: ${daysToActByHarm[3]}, ${daysToActByHarm[2]} or ${daysToActByHarm[1]} days after the answer, the sooner the more harm there could be. For devices it is the last day with updates.`

const orderFor = (toDo: Plan) =>
  toDo.some(({ concern }) => concern !== null)
    ? `${orderInWords} For advisories it is counted from the day they came out.`
    : orderInWords

function whatCell(line: PlanLine, questions: QuestionsById): Cell {
  const lines: CellLine[] = [strong(line.title)]
  const question = questions.get(line.key)
  if (question !== undefined) lines.push(small(answeredInWords(question, line)))
  if (line.state === 'reopened') {
    lines.push(small(`Opened again: it was decided before, and ${cameBack[line.from]} since.`))
  }
  if (line.ending !== null) lines.push(small(devicesOf(line.ending)))
  if (line.concern !== null) lines.push(small(concernInWords(line.concern)))
  if (line.note !== '') lines.push(small(`Note: ${line.note}`))
  return lines
}

const cameBack: Readonly<Record<PlanSource, string>> = {
  answer: 'answered again',
  devices: 'another device came to need it',
  advisory: 'the advisory changed or something else came to be concerned',
  own: 'opened again',
}

/** "Office PC (Office), Lounge tablet and 3 more" */
function devicesOf({ shown, count }: Ending): string {
  const more = count - shown.length
  return more > 0 ? `${namesInWords(shown)} and ${more} more` : namesInWords(shown)
}

/** A line that the answer closed has the question itself for its title. */
function answeredInWords({ text, status }: ReportedQuestion, { title }: PlanLine): string {
  const { words } = statusWords[status]
  return title === text ? `Answered “${words}”.` : `“${text}” was answered “${words}”.`
}

/** The harm to care for a line by rule, the person's own words for a line of their own. */
function whyCell(line: PlanLine): Cell {
  const why = line.question?.harm.reason ?? line.why
  return why === '' ? [] : [normal(why)]
}

function whoCell({ who, from, doer }: PlanLine): Cell {
  if (who !== '') return [normal(who)]
  return [normal(from === 'own' ? 'Nobody named yet' : doerInReport[doer])]
}

function dueCell(line: PlanLine, today: string): Cell {
  if (line.dueOn === null)
    return [normal(isPastItsEnd(line) ? 'As soon as possible' : 'No date yet')]
  const lines = [normal(dayInWords(line.dueOn))]
  if (line.isDueSuggested) lines.push(small('Suggested'))
  if (isOverdue(line, today)) lines.push(small('Past its date'))
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
      { head: 'What', width: 33 },
      { head: 'Why', width: 25 },
      { head: 'Who', width: 15 },
      { head: 'Minutes', width: 11, isNumber: true },
      { head: 'By', width: 16 },
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
    rows: lines.map(line => [whatCell(line, questions), reasonCell(line), reviewCell(line, today)]),
  }
}

function reviewCell(line: PlanLine, today: string): Cell {
  if (line.reviewOn === null) return [normal('No date yet')]
  const lines = [normal(dayInWords(line.reviewOn))]
  return isDueForReview(line, today) ? [...lines, small('Due now')] : lines
}

function reasonCell({ reason, decidedOn }: PlanLine): Cell {
  const lines = [normal(reason === '' ? 'No reason written down.' : reason)]
  return decidedOn === null ? lines : [...lines, small(`Decided ${dayInWords(decidedOn)}`)]
}

function doneTable(lines: Plan, questions: QuestionsById): Table {
  return {
    kind: 'table',
    caption:
      'Marked as done, or closed because the answer is another one now or no device asks for it any more.',
    columns: [
      { head: 'What', width: 60 },
      { head: 'How it was closed', width: 40 },
    ],
    rows: lines.map(line => [whatCell(line, questions), closedCell(line)]),
  }
}

function closedCell(line: PlanLine): Cell {
  const { state, from, ending, decision, decidedOn } = line
  const on = decidedOn === null ? '' : ` ${dayInWords(decidedOn)}`
  const lines = decision === 'done' ? [normal(`Marked as done${on}`)] : []
  if (state === 'closed-by-answer') return [...lines, normal('Closed by the answer')]
  if (state === 'closed-by-advisory')
    return [...lines, normal('The advisory asks for nothing here any more')]
  if (state === 'closed-by-list') return [...lines, normal('No device asks for it any more')]
  if (ending !== null) return [...lines, small(stillInList(ending))]
  return from === 'own' || from === 'advisory'
    ? lines
    : [...lines, small('The question has not been answered again yet')]
}

export function planPart(plan: Plan, check: ReportedCheck, today: string): readonly Block[] {
  const questions = new Map(
    check.topics.flatMap(topic => topic.questions).map(each => [each.id, each]),
  )
  const { toDo, putAside, done, closed } = planGroups(plan)
  const blocks: Block[] = [
    heading(2, 'The plan'),
    paragraph(`This is the plan as it stood on ${dayInWords(today)}.`),
  ]
  if (toDo.length === 0) blocks.push(paragraph('Nothing is open on it.'))
  else blocks.push(paragraph(orderFor(toDo)), openTable(toDo, questions, today))
  if (putAside.length > 0)
    blocks.push(heading(3, 'Not being done for now'), asideTable(putAside, questions, today))
  if (done.length + closed.length > 0)
    blocks.push(heading(3, 'Done'), doneTable([...done, ...closed], questions))
  return blocks
}

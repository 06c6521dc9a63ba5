/** Where a check stands: the sentences and the table at the head of the report. */
import { type AnswerStatus, statusWords } from '../checklist/status.ts'
import {
  type Block,
  type Cell,
  heading,
  normal,
  paragraph,
  strong,
  type Table,
} from './document.ts'
import type { ReportedCheck, ReportedQuestion } from './reported-check.ts'

type Questions = readonly ReportedQuestion[]

const allOf = (check: ReportedCheck): Questions => check.topics.flatMap(topic => topic.questions)
const countOf = (questions: Questions, ...statuses: readonly AnswerStatus[]) =>
  questions.filter(question => statuses.includes(question.status)).length
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** "12 things are in place, 3 partly in place, 2 not in place yet and 1 still to be found out." */
function answeredInWords(questions: Questions): string {
  const yes = countOf(questions, 'yes')
  const parts = [`${counted(yes, 'thing is', 'things are')} in place`]
  const partly = countOf(questions, 'partly')
  if (partly > 0) parts.push(`${partly} partly in place`)
  const no = countOf(questions, 'no')
  if (no > 0) parts.push(`${no} not in place yet`)
  const unsure = countOf(questions, 'not-sure')
  if (unsure > 0) parts.push(`${unsure} still to be found out`)
  const outside = countOf(questions, 'does-not-apply')
  if (outside > 0) parts.push(`${counted(outside, 'does', 'do')} not apply here`)
  const last = parts.pop() ?? ''
  return parts.length === 0 ? `${last}.` : `${parts.join(', ')} and ${last}.`
}

/** The sentences, most important first. */
export function standingSentences(check: ReportedCheck): readonly string[] {
  const questions = allOf(check)
  const total = counted(questions.length, 'question', 'questions')
  const open = countOf(questions, 'not-answered')
  if (questions.length === open) return [`The check has ${total}. None has been answered yet.`]
  const sentences = [
    open === 0
      ? `All ${total} have an answer.`
      : `${questions.length - open} of ${total} have an answer; ${open} ${open === 1 ? 'has' : 'have'} none yet.`,
    answeredInWords(questions),
  ]
  const toConfirm = questions.filter(question => question.isToConfirm).length
  if (toConfirm > 0) {
    sentences.push(
      `${counted(toConfirm, 'answer is', 'answers are')} from an earlier check or an earlier wording and ${
        toConfirm === 1 ? 'has' : 'have'
      } not been confirmed yet.`,
    )
  }
  return sentences
}

/** "4 of 5 in place, 1 to find out", under the title of a topic. */
export function topicInWords(questions: Questions): string {
  const parts = [`${countOf(questions, 'yes')} of ${questions.length} in place`]
  const short = countOf(questions, 'partly', 'no')
  if (short > 0) parts.push(`${short} ${short === 1 ? 'needs' : 'need'} work`)
  const unsure = countOf(questions, 'not-sure')
  if (unsure > 0) parts.push(`${unsure} to find out`)
  const outside = countOf(questions, 'does-not-apply')
  if (outside > 0) parts.push(`${outside} ${outside === 1 ? 'does' : 'do'} not apply`)
  const open = countOf(questions, 'not-answered')
  if (open > 0) parts.push(`${open} not answered`)
  return parts.join(', ')
}

const countedStatuses: readonly AnswerStatus[] = [
  'yes',
  'partly',
  'no',
  'not-sure',
  'does-not-apply',
  'not-answered',
]

function countsRow(title: string, questions: Questions, dress = normal): readonly Cell[] {
  const counts = countedStatuses.map(status => [dress(String(countOf(questions, status)))])
  return [[dress(title)], ...counts]
}

function standingTable(check: ReportedCheck): Table {
  const heads = countedStatuses.map(status => statusWords[status].words)
  return {
    kind: 'table',
    caption: 'Answers by topic',
    columns: [
      { head: 'Topic', width: 34 },
      ...heads.map(head => ({ head, width: 11, isNumber: true })),
    ],
    rows: [
      ...check.topics.map(topic => countsRow(topic.title, topic.questions)),
      countsRow('All topics', allOf(check), strong),
    ],
  }
}

export function standingPart(check: ReportedCheck): readonly Block[] {
  const sentences = paragraph(standingSentences(check).join(' '))
  return [heading(2, 'Where things stand'), sentences, standingTable(check)]
}

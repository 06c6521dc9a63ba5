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

const verbs: readonly (readonly [AnswerStatus, string, string])[] = [
  ['yes', 'is in place', 'are in place'],
  ['partly', 'is partly in place', 'are partly in place'],
  ['no', 'is not in place yet', 'are not in place yet'],
  ['not-sure', 'is still to be found out', 'are still to be found out'],
  ['does-not-apply', 'does not apply here', 'do not apply here'],
]

/** "12 things are in place, 3 are partly in place and 1 is still to be found out." */
function answeredInWords(questions: Questions): string {
  const present = verbs.flatMap(([status, one, many]) => {
    const count = countOf(questions, status)
    return count === 0 ? [] : [{ count, verb: count === 1 ? one : many }]
  })
  const parts = present.map(({ count, verb }, at) => {
    const things = count === 1 ? 'thing ' : 'things '
    return `${count} ${at === 0 ? things : ''}${verb}`
  })
  const last = parts.pop() ?? ''
  const all = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
  return countOf(questions, 'yes') === 0 ? `Nothing is fully in place yet: ${all}.` : `${all}.`
}

function howManyAnswered(total: number, open: number): string {
  const questions = counted(total, 'question', 'questions')
  const answered = total - open
  if (open === 0)
    return total === 1 ? 'The one question has an answer.' : `All ${questions} have an answer.`
  return `${answered} of ${questions} ${answered === 1 ? 'has' : 'have'} an answer; ${open} ${open === 1 ? 'has' : 'have'} none yet.`
}

/** The sentences, most important first. */
export function standingSentences(check: ReportedCheck): readonly string[] {
  const questions = allOf(check)
  const total = questions.length
  const open = countOf(questions, 'not-answered')
  if (total === open) {
    return [`The check has ${counted(total, 'question', 'questions')}. None has been answered yet.`]
  }
  const toConfirm = questions.filter(question => question.isToConfirm).length
  const sentences = [howManyAnswered(total, open), answeredInWords(questions)]
  if (toConfirm === 1) {
    sentences.push(
      '1 answer is from an earlier check or an earlier wording and has not been confirmed yet.',
    )
  } else if (toConfirm > 1) {
    sentences.push(
      `${toConfirm} answers are from an earlier check or an earlier wording and have not been confirmed yet.`,
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

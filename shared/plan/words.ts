/** The sentences of the plan: its news, who, how long, by when. */
import { capital, counted, inWords } from '../counted.ts'
import { dayInWords, daysBetween, dueInWords } from '../dates.ts'
import {
  dueForReview,
  isOverdue,
  openLines,
  type PlanLine,
  type PlanState,
  doerWords,
} from './plan.ts'

export const planStateWords: Readonly<
  Record<PlanState, { readonly sign: string; readonly words: string }>
> = {
  open: { sign: '○', words: 'To do' },
  reopened: { sign: '○', words: 'Back on the plan' },
  done: { sign: '✓', words: 'Done' },
  'not-doing': { sign: '–', words: 'Put aside' },
  'closed-by-answer': { sign: '✓', words: 'Closed by a new answer' },
}

export interface HarmWords {
  readonly title: string
  readonly about: string
}

/** Why a group of lines stands where it does, by harm to care; 0 for lines of one's own. */
export const harmWords: Readonly<Record<number, HarmWords>> = {
  3: {
    title: 'Start here',
    about: 'If these go wrong, care could stop or people could come to harm.',
  },
  2: {
    title: 'Then these',
    about: 'If these go wrong, care gets harder or private things get out.',
  },
  1: { title: 'And when there is time', about: 'These make the rest hold for longer.' },
  0: { title: 'Your own lines', about: 'What you added yourself, by date.' },
}

/** The first group that an answer brought is where to start, whatever harm is left. */
export function groupTitle(harm: number, isFirst: boolean): string {
  return (isFirst && harm > 0 ? harmWords[3] : harmWords[harm])?.title ?? ''
}

/** "about 55 minutes", "about an hour and a half", "about 4 hours". */
export function minutesInWords(minutes: number): string {
  if (minutes < 60) return minutes === 1 ? 'a minute' : `about ${minutes} minutes`
  const halves = Math.round(minutes / 30)
  const hours = Math.floor(halves / 2)
  const rest = halves % 2 === 0 ? '' : ' and a half'
  return hours === 1 ? `about an hour${rest}` : `about ${hours}${rest} hours`
}

/** The minutes of all lines together, or null where no line has any. */
export function minutesOf(lines: readonly PlanLine[]): number | null {
  const known = lines.flatMap(line => (line.minutes === null ? [] : [line.minutes]))
  return known.length === 0 ? null : known.reduce((sum, minutes) => sum + minutes, 0)
}

/** Beyond this many, the whole is no help to anyone: the heading says where to start. */
const manyLines = 10

/** "Four things to do, about 55 minutes in all", "29 things to do. Start with eight, about 4 hours". */
export function planNews(plan: readonly PlanLine[]): string {
  const open = openLines(plan)
  if (open.length === 0) return 'Nothing is left to do on the plan'
  const things = capital(counted(open.length, 'thing', 'things'))
  const first = open.filter(line => line.harm === open[0]?.harm)
  if (open.length > manyLines && first.length < open.length) {
    return `${things} to do. Start with ${inWords(first.length)}${withMinutes(first)}`
  }
  return `${things} to do${withMinutes(open)}${open.length === 1 || minutesOf(open) === null ? '' : ' in all'}`
}

function withMinutes(lines: readonly PlanLine[]): string {
  const minutes = minutesOf(lines)
  return minutes === null ? '' : `, ${minutesInWords(minutes)}`
}

/** What else the manager should know before reading the list; null where there is nothing. */
export function planWarning(plan: readonly PlanLine[], today: string): string | null {
  const late = openLines(plan).filter(line => isOverdue(line, today)).length
  const again = dueForReview(plan, today).length
  const parts: string[] = []
  if (late > 0) parts.push(`${capital(counted(late, 'is', 'are'))} past the date you chose.`)
  if (again > 0)
    parts.push(
      `${capital(counted(again, 'thing', 'things'))} you put aside should be looked at again.`,
    )
  return parts.length === 0 ? null : parts.join(' ')
}

/** The person named, else whose work it usually is. */
export function whoInWords(line: Pick<PlanLine, 'who' | 'doer'>): string {
  return line.who === '' ? capital(doerWords[line.doer]) : line.who
}

/** "Due in 5 days", "Best by 7 December 2026", "3 days overdue", "Overdue since 3 March 2026". */
export function dueSentence(line: PlanLine, today: string): string {
  if (line.dueOn === null) return 'No date'
  if (isOverdue(line, today)) return overdueInWords(line.dueOn, today)
  if (line.isDueSuggested) return suggestedInWords(line.dueOn, today)
  return `Due ${dueInWords(line.dueOn, today)}`
}

/** The rule's own date: from the answer and the harm, so long past where the answer is old. */
function suggestedInWords(dueOn: string, today: string): string {
  return dueOn < today ? 'Best done soon' : `Best by ${dayInWords(dueOn)}`
}

function overdueInWords(dueOn: string, today: string): string {
  const days = daysBetween(dueOn, today)
  if (days === 1) return '1 day overdue'
  return days <= 14 ? `${days} days overdue` : `Overdue since ${dayInWords(dueOn)}`
}

/** When a line put aside should be looked at again. */
export function reviewSentence(reviewOn: string | null, today: string): string {
  if (reviewOn === null) return 'No date to look again'
  return reviewOn <= today
    ? `Look again now: you chose ${dayInWords(reviewOn)}`
    : `Look again ${dueInWords(reviewOn, today)}`
}

/** Why a line is back on the plan after it was decided. */
export function reopenedInWords(line: Pick<PlanLine, 'decision'>): string {
  return line.decision === 'not-doing'
    ? 'You had put this aside. It is back because the question was answered again since.'
    : 'You had marked this as done. It is back because the question was answered again since.'
}

/** The sentences of the plan: its news, who, how long, by when. */
import { capital, counted, inWords } from '../counted.ts'
import { dayInWords, daysBetween, dueInWords } from '../dates.ts'
import { unknownSystem } from '../devices/ending-key.ts'
import type { Ending } from '../devices/endings.ts'
import { doerWords, dueForReview, isOverdue, isPastItsEnd, openLines } from './plan.ts'
import type { PlanLine, PlanSource, PlanState } from './plan-line.ts'

export const planStateWords: Readonly<
  Record<PlanState, { readonly sign: string; readonly words: string }>
> = {
  open: { sign: '○', words: 'To do' },
  reopened: { sign: '○', words: 'Back on the plan' },
  done: { sign: '✓', words: 'Done' },
  'not-doing': { sign: '–', words: 'Put aside' },
  'closed-by-answer': { sign: '✓', words: 'Closed by a new answer' },
  'closed-by-list': { sign: '✓', words: 'Closed by the device list' },
  'closed-by-advisory': { sign: '✓', words: 'No longer concerns you' },
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
  return `${things} to do${withMinutes(open)}${inAll(open)}`
}

/** "In all" only where the time of every line is known: nobody knows how long it takes to replace a device. */
function inAll(lines: readonly PlanLine[]): string {
  if (minutesOf(lines) === null || lines.length === 1) return ''
  return lines.every(({ minutes }) => minutes !== null) ? ' in all' : ' or more'
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
  if (line.dueOn === null) return isPastItsEnd(line) ? 'As soon as you can' : 'No date'
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
export function reopenedInWords({ decision, from }: Pick<PlanLine, 'decision' | 'from'>): string {
  const before = decision === 'not-doing' ? 'put this aside' : 'marked this as done'
  return `You had ${before}. It is back because ${since[from]}.`
}

const since: Readonly<Record<PlanSource, string>> = {
  answer: 'the question was answered again since',
  devices: 'another device came to need it since',
  advisory: 'the advisory has changed since, or something else came to be concerned',
  own: 'it was opened again since',
}

/** What the list says of a line that was marked as done: "Two devices in your list still have Windows 10 22H2." */
export function stillInList({ count, product, support }: Ending): string {
  const devices = capital(counted(count, 'device', 'devices'))
  const does = (one: string, many: string) => (count === 1 ? one : many)
  if (product === unknownSystem) return `${devices} in your list still ${does('waits', 'wait')}.`
  return support.from === 'model'
    ? `${devices} in your list ${does('is', 'are')} still of the model ${product}.`
    : `${devices} in your list still ${does('has', 'have')} ${product}.`
}

/** Why a line from the list stands where it does; null where its place needs no reason. */
export function placeInWords({ isPressing, ended, count }: Ending): string | null {
  if (isPressing)
    return 'It stands high on the plan because people’s records or medicines are on a device past its end.'
  return ended > 0 && ended < count
    ? `${capital(counted(ended, 'is', 'are'))} past the end; the others follow.`
    : null
}

/** Days (2026-11-23) and moments (ISO, UTC): sums and the words people read. The clock itself is always passed in. */
// One by one: the whole of date-fns is hundreds of files, which take the review's server two seconds to read.
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'

/**
 * For sorting days, moments and names of the app's own: in the order of their characters. `localeCompare` would first
 * have the rules of a language read, which takes longer than everything else the plan does at the start.
 */
export function earlierFirst(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from))
}

/** The day so many days later. */
export function daysLater(day: string, days: number): string {
  return format(addDays(parseISO(day), days), 'yyyy-MM-dd')
}

/** The same day so many months later; 31 January becomes the last day of February. */
export function monthsLater(day: string, months: number): string {
  return format(addMonths(parseISO(day), months), 'yyyy-MM-dd')
}

/** The day of a moment in the time zone of this PC. */
export function dayOf(moment: string): string {
  return format(parseISO(moment), 'yyyy-MM-dd')
}

/** "23 November 2026", from a day or a moment. */
export function dayInWords(day: string): string {
  return format(parseISO(day), 'd MMMM yyyy')
}

/** "Feb 2027", for the marks of a picture. */
export function monthInWords(day: string): string {
  return format(parseISO(day), 'MMM yyyy')
}

/** "14:02" in the time zone of this PC. */
export function timeInWords(moment: string): string {
  return format(parseISO(moment), 'HH:mm')
}

/** "today, 14:02", "yesterday, 09:10" or "3 March 2026". */
export function momentInWords(moment: string, today: string): string {
  const ago = daysBetween(dayOf(moment), today)
  if (ago === 0) return `today, ${timeInWords(moment)}`
  if (ago === 1) return `yesterday, ${timeInWords(moment)}`
  return dayInWords(moment)
}

/** "today", "tomorrow", "in 5 days", "3 days ago", and the date itself beyond a fortnight. */
export function dueInWords(day: string, today: string): string {
  const left = daysBetween(today, day)
  if (left === 0) return 'today'
  if (left === 1) return 'tomorrow'
  if (left === -1) return 'yesterday'
  if (left > 1 && left <= 14) return `in ${left} days`
  if (left < -1 && left >= -14) return `${-left} days ago`
  return dayInWords(day)
}

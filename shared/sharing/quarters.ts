/** The quarters that the review collects: nothing that is sent says a time finer than this. */
import { dayInWords, daysLater } from '../dates.ts'

/** To the end of the year after the national strategy's last, 2030. A closed list, so that nothing else can be sent. */
export const quarters = [
  '2026-Q4',
  '2027-Q1',
  '2027-Q2',
  '2027-Q3',
  '2027-Q4',
  '2028-Q1',
  '2028-Q2',
  '2028-Q3',
  '2028-Q4',
  '2029-Q1',
  '2029-Q2',
  '2029-Q3',
  '2029-Q4',
  '2030-Q1',
  '2030-Q2',
  '2030-Q3',
  '2030-Q4',
  '2031-Q1',
  '2031-Q2',
  '2031-Q3',
  '2031-Q4',
] as const
export type Quarter = (typeof quarters)[number]

/** The quarter of a day (2026-11-23); null where the review collects none then. */
export function quarterOf(day: string): Quarter | null {
  const name = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
  return quarters.find(quarter => quarter === name) ?? null
}

const lastDays = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' } as const

/** The last day of a quarter. */
export function lastDayOf(quarter: Quarter): string {
  const number = Number(quarter.slice(-1)) as keyof typeof lastDays
  return `${quarter.slice(0, 4)}-${lastDays[number]}`
}

const months = {
  1: 'January to March',
  2: 'April to June',
  3: 'July to September',
  4: 'October to December',
} as const

/** "October to December 2026". */
export function quarterInWords(quarter: Quarter): string {
  const number = Number(quarter.slice(-1)) as keyof typeof months
  return `${months[number]} ${quarter.slice(0, 4)}`
}

/**
 * The one rule for both sides, and nothing that can be set: the app says this day before anything is sent, and it has to
 * know it without asking.
 */
export const openDaysAfterQuarter = 14

/** The last day on which something of a quarter can be stored, corrected or taken back; then the quarter is frozen. */
export function lastOpenDayOf(quarter: Quarter): string {
  return daysLater(lastDayOf(quarter), openDaysAfterQuarter)
}

/** "14 January 2027". */
export function lastOpenDayInWords(quarter: Quarter): string {
  return dayInWords(lastOpenDayOf(quarter))
}

/** Whether what was sent of a quarter is part of its totals by this day and stays in them. */
export function isFrozen(quarter: Quarter, today: string): boolean {
  return today > lastOpenDayOf(quarter)
}

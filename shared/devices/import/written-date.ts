/** Reads a date as people in the UK write it, the day first; also ISO and the day numbers of Excel. */
import { daysLater } from '../../dates.ts'

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Excel counts days from here; a day number from 1954 to 2119 is five figures that no other date looks like. */
const excelEpoch = '1899-12-30'
const smallestDayNumber = 20_000
const largestDayNumber = 80_000

export type WrittenDate = { readonly day: string } | { readonly why: string }

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/
const inFigures = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})(?:,? \d{1,2}:\d{2}.*)?$/
const inWords =
  /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/
const withoutDay = /^(?:[a-z]{3,9}\.?[ -]\d{2,4}|\d{1,2}[/.-]\d{4}|\d{4}-\d{2}|\d{4})$/

const how = 'Write it with the day first, such as 03/04/2026 for 3 April 2026.'

export function readDate(text: string): WrittenDate {
  const words = text.trim().toLowerCase()
  const byYear = iso.exec(words)
  if (byYear !== null) return dayOf(text, [byYear[1], byYear[2], byYear[3]])
  const byDay = inFigures.exec(words)
  if (byDay !== null) return dayOf(text, [byDay[3], byDay[2], byDay[1]])
  const named = inWords.exec(words)
  if (named !== null) {
    const month = monthNumber(named[2] ?? '')
    if (month > 0) return dayOf(text, [named[3], String(month), named[1]])
  }
  const number = /^\d{5}(?:\.\d+)?$/.test(words) ? Math.floor(Number(words)) : 0
  if (number >= smallestDayNumber && number <= largestDayNumber) {
    return { day: daysLater(excelEpoch, number) }
  }
  if (withoutDay.test(words)) return { why: `“${text}” does not say which day. ${how}` }
  return { why: `“${text}” is not a date. ${how}` }
}

function monthNumber(word: string): number {
  return (
    monthNames.findIndex(name => name === word || name.slice(0, 3) === word || isSept(word, name)) +
    1
  )
}

const isSept = (word: string, name: string) => word === 'sept' && name === 'september'

function dayOf(text: string, parts: readonly (string | undefined)[]): WrittenDate {
  const [year = '', month = '', day = ''] = parts
  // Two figures are this century: no device of a care service is older.
  const whole = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (Number(month) > 12 && Number(day) <= 12) {
    return { why: `“${text}” seems to have the month first. ${how}` }
  }
  return isDay(whole) ? { day: whole } : { why: `There is no such day as “${text}”. ${how}` }
}

function isDay(day: string): boolean {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return number >= 1 && number <= days
}

/** What a person types before it becomes part of the plan, and what is said when something is missing. */
import { daysLater } from '../dates.ts'
import type { OwnLine } from './line.ts'

/** A line of one's own as it stands in the form: everything is still text. */
export interface OwnLineDraft {
  readonly title: string
  readonly why: string
  readonly minutes: string
  readonly dueOn: string
  readonly who: string
}

export const emptyDraft: OwnLineDraft = { title: '', why: '', minutes: '', dueOn: '', who: '' }

export type Errors<Field extends string> = Readonly<Partial<Record<Field, string>>>

export type Checked<T, Field extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: Errors<Field> }

export const mostMinutes = 600

/** The minutes typed: null for none, 'wrong' for anything but a whole number from 1 to 600. */
export function minutesTyped(text: string): number | null | 'wrong' {
  const typed = text.trim()
  if (typed === '') return null
  const minutes = Number(typed)
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes ? minutes : 'wrong'
}

export const minutesError = `Give the minutes as a whole number from 1 to ${mostMinutes}, or leave it empty.`

export type OwnLineField = 'title' | 'minutes' | 'dueOn'

export function checkOwnLine(draft: OwnLineDraft): Checked<OwnLine, OwnLineField> {
  const title = draft.title.trim()
  const minutes = minutesTyped(draft.minutes)
  const isDay = draft.dueOn !== 'wrong'
  if (title === '' || minutes === 'wrong' || !isDay) {
    return {
      ok: false,
      errors: {
        ...(title === '' && { title: 'Say what is to be done.' }),
        ...(minutes === 'wrong' && { minutes: minutesError }),
        ...(!isDay && { dueOn: dayError }),
      },
    }
  }
  const { why, who, dueOn } = draft
  return {
    ok: true,
    value: { title, why: why.trim(), who: who.trim(), minutes, dueOn: dueOn || null },
  }
}

export interface AsideDraft {
  readonly reason: string
  readonly reviewOn: string
}

export type Aside = { readonly reason: string; readonly reviewOn: string }

/** Putting something aside needs a reason that another person understands and a day to look again. */
export function checkAside(
  draft: AsideDraft,
  today: string,
): Checked<Aside, 'reason' | 'reviewOn'> {
  const reason = draft.reason.trim()
  const isLater = draft.reviewOn !== 'wrong' && draft.reviewOn > today
  if (reason === '' || !isLater) {
    return {
      ok: false,
      errors: {
        ...(reason === '' && { reason: 'Say why you are not doing this for now.' }),
        ...(!isLater && { reviewOn: 'Choose a day after today to look at it again.' }),
      },
    }
  }
  return { ok: true, value: { reason, reviewOn: draft.reviewOn } }
}

/** A day as it is typed: three texts, so that nobody has to know whether the month comes first. */
export interface TypedDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

export const dayError = 'Write the day, the month and the year in figures, such as 7 12 2026.'

/** From 2000 to 2099: "26" and "1926" are slips of the hand, but a PC may have been bought in 2009. */
const writtenDay = /^20\d{2}-\d{2}-\d{2}$/

/** The day typed: empty for none, 'wrong' for what is no day or not yet finished. */
export function dayTyped(typed: TypedDay): string {
  const [year = '', month = '', day = ''] = [typed.year, typed.month, typed.day].map(part =>
    part.trim(),
  )
  if (`${year}${month}${day}` === '') return ''
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return writtenDay.test(iso) && isOnCalendar(iso) ? iso : 'wrong'
}

/** Whether counting from the first of the month arrives at the day: not so for 31 June. */
function isOnCalendar(iso: string): boolean {
  const [, month = 0, day = 0] = iso.split('-').map(Number)
  const isMonth = month >= 1 && month <= 12
  return isMonth && daysLater(`${iso.slice(0, 8)}01`, day - 1) === iso
}

export function typedDay(iso: string): TypedDay {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

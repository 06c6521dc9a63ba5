/** What a person types before it becomes part of the plan, and what is said when something is missing. */
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

export function checkOwnLine(draft: OwnLineDraft): Checked<OwnLine, 'title' | 'minutes'> {
  const title = draft.title.trim()
  const minutes = minutesTyped(draft.minutes)
  if (title === '' || minutes === 'wrong') {
    return {
      ok: false,
      errors: {
        ...(title === '' && { title: 'Say what is to be done.' }),
        ...(minutes === 'wrong' && { minutes: minutesError }),
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
  const isLater = draft.reviewOn > today
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

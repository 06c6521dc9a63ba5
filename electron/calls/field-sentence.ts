/** Says in plain words which field of an input cannot be used, and why. */
import type { z } from 'zod'

const fieldNames: Readonly<Record<string, string>> = {
  dsptStatus: 'the toolkit status',
  dueOn: 'the date it is due',
  evidence: 'where the proof is kept',
  leadName: 'the name of the lead',
  leadTitle: 'the job title of the lead',
  name: 'the name',
  note: 'the note',
  reason: 'the reason',
  reviewOn: 'the date to look again',
  sizeBand: 'the size',
  staffCount: 'the number of staff',
  title: 'the title',
  who: 'who does it',
  why: 'why it matters',
}

function fieldOf(path: readonly PropertyKey[] | undefined): string {
  const last = (path ?? []).filter(part => typeof part === 'string').at(-1)
  if (last === undefined) return 'what was sent'
  return Object.hasOwn(fieldNames, last) ? (fieldNames[last] ?? last) : `“${last}”`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The schema's own sentence, where it has one, comes before this. */
export function fieldSentence(issue: z.core.$ZodRawIssue): string {
  const field = fieldOf(issue.path)
  const isText = 'origin' in issue && issue['origin'] === 'string'
  if (issue.code === 'too_big' && isText) {
    return `${capital(field)} is too long. It can have at most ${String(issue.maximum)} characters.`
  }
  if (issue.code === 'too_big') return `${capital(field)} can be at most ${String(issue.maximum)}.`
  if (issue.code === 'too_small' && isText) return `${capital(field)} is missing.`
  if (issue.code === 'too_small')
    return `${capital(field)} must be at least ${String(issue.minimum)}.`
  return `The app could not use ${field}. Check it and try again.`
}

import type { Errors } from '../../shared/plan/draft.ts'
import type { FieldError } from './error-summary.tsx'

/** The lines of the error summary, each leading to its field; `prefix` begins the ids of the fields. */
export function summaryOf(errors: Errors<string>, prefix: string): readonly FieldError[] {
  return Object.entries(errors).flatMap(([field, words]) =>
    words === undefined ? [] : [{ id: `${prefix}-${field}`, words }],
  )
}

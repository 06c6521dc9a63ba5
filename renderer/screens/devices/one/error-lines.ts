import type { Errors } from '../../../../shared/plan/draft.ts'
import type { FieldError } from '../../../components/error-summary.tsx'

/** The lines of the error summary, each leading to its field. */
export function summaryOf(errors: Errors<string>, prefix = 'device'): readonly FieldError[] {
  return Object.entries(errors).flatMap(([field, words]) =>
    words === undefined ? [] : [{ id: `${prefix}-${field}`, words }],
  )
}

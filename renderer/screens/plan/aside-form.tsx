import { useEffect, useRef, useState } from 'react'
import { monthsLater } from '../../../shared/dates.ts'
import { type Aside, type AsideDraft, checkAside, type Errors } from '../../../shared/plan/draft.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormField } from '../../components/form-field.tsx'

interface Props {
  readonly line: PlanLine
  readonly today: string
  readonly save: (aside: Aside) => Promise<boolean>
  readonly close: (isSaved: boolean) => void
}

const monthsToReview = 6

/** "Not doing this for now" needs a reason that others understand and a day to look again. */
export function AsideForm({ line, today, save, close }: Props) {
  const [draft, setDraft] = useState<AsideDraft>({
    reason: line.reason,
    reviewOn: reviewOnAtFirst(line, today),
  })
  const [errors, setErrors] = useState<Errors<'reason' | 'reviewOn'>>({})
  const [attempt, setAttempt] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'center' })
    form.current?.querySelector('textarea')?.focus({ preventScroll: true })
  }, [])
  const submit = async () => {
    const checked = checkAside(draft, today)
    setErrors(checked.ok ? {} : checked.errors)
    if (!checked.ok) setAttempt(attempt + 1)
    else if (await save(checked.value)) close(true)
  }
  return (
    <form
      ref={form}
      className="card stack"
      aria-labelledby="aside-title"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2 id="aside-title">Not doing this for now</h2>
      <ErrorSummary attempt={attempt} errors={summaryOf(errors)} />
      <FormField
        id="aside-reason"
        label="Why not?"
        hint="A sentence that an owner or an inspector would understand."
        error={errors.reason}
        value={draft.reason}
        most={500}
        kind="long"
        change={reason => setDraft({ ...draft, reason })}
      />
      <DateField
        id="aside-review"
        label="When to look at it again"
        hint="It comes back to the top of “Put aside” on that day."
        error={errors.reviewOn}
        value={draft.reviewOn}
        change={reviewOn => setDraft({ ...draft, reviewOn })}
      />
      <div className="row">
        <button type="submit" className="button">
          Put it aside
        </button>
        <button type="button" className="button-link" onClick={() => close(false)}>
          Keep it on the plan
        </button>
      </div>
    </form>
  )
}

function reviewOnAtFirst({ reviewOn }: PlanLine, today: string): string {
  return reviewOn !== null && reviewOn > today ? reviewOn : monthsLater(today, monthsToReview)
}

function summaryOf(errors: Errors<'reason' | 'reviewOn'>) {
  return [
    ...(errors.reason === undefined ? [] : [{ id: 'aside-reason', words: errors.reason }]),
    ...(errors.reviewOn === undefined ? [] : [{ id: 'aside-review', words: errors.reviewOn }]),
  ]
}

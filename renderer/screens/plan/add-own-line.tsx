import { useEffect, useRef, useState } from 'react'
import {
  checkOwnLine,
  emptyDraft,
  type Errors,
  type OwnLineField,
} from '../../../shared/plan/draft.ts'
import type { Service } from '../../../shared/services/service.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FormEnd } from '../../components/form-end.tsx'
import { useSaving } from '../../components/saving.tsx'
import { useStores } from '../../stores.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormField } from '../../components/form-field.tsx'

interface Props {
  readonly service: Service
  /** With the title of what was added, or null. */
  readonly close: (added: string | null) => void
}

/** A line that no answer asks for, in the person's own words. */
export function AddOwnLine({ service, close }: Props) {
  const { plan } = useStores()
  const [draft, setDraft] = useState(emptyDraft)
  const [errors, setErrors] = useState<Errors<OwnLineField>>({})
  const [attempt, setAttempt] = useState(0)
  const { saving, run } = useSaving()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = async () => {
    const checked = checkOwnLine(draft)
    setErrors(checked.ok ? {} : checked.errors)
    if (!checked.ok) setAttempt(attempt + 1)
    else if (await run(() => plan.addOwn(service.id, checked.value))) close(checked.value.title)
  }
  const set = (field: keyof typeof draft) => (text: string) => setDraft({ ...draft, [field]: text })
  return (
    <form
      ref={form}
      className="card stack not-on-paper"
      aria-labelledby="own-title"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2 id="own-title">A line of your own</h2>
      <ErrorSummary attempt={attempt} errors={summaryOf(errors)} />
      <FormField
        id="own-what"
        label="What is to be done"
        error={errors.title}
        value={draft.title}
        most={160}
        change={set('title')}
      />
      <FormField
        id="own-why"
        label="Why (if you like)"
        value={draft.why}
        most={500}
        change={set('why')}
      />
      <div className="row fields">
        <FormField
          id="own-who"
          label="Who (if you know)"
          value={draft.who}
          most={80}
          change={set('who')}
        />
        <FormField
          id="own-minutes"
          label="Minutes (if you know)"
          error={errors.minutes}
          value={draft.minutes}
          most={4}
          kind="number"
          change={set('minutes')}
        />
        <DateField
          id="own-due"
          label="By when (if you like)"
          error={errors.dueOn}
          value={draft.dueOn}
          change={set('dueOn')}
        />
      </div>
      <FormEnd does="Put it on the plan" cancel={() => close(null)} saving={saving} />
    </form>
  )
}

function summaryOf(errors: Errors<OwnLineField>) {
  return [
    ...(errors.title === undefined ? [] : [{ id: 'own-what', words: errors.title }]),
    ...(errors.minutes === undefined ? [] : [{ id: 'own-minutes', words: errors.minutes }]),
    ...(errors.dueOn === undefined ? [] : [{ id: 'own-due', words: errors.dueOn }]),
  ]
}

import { useEffect, useRef, useState } from 'react'
import { checkDisposal } from '../../../../shared/devices/draft.ts'
import type { Errors } from '../../../../shared/plan/draft.ts'
import { DateField } from '../../../components/date-field.tsx'
import { summaryOf } from '../../../components/error-lines.ts'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { FormField } from '../../../components/form-field.tsx'
import { FormEnd } from '../../../components/form-end.tsx'
import { useDeviceStep } from './use-device-step.ts'
import type { OneDevice } from './with-device.tsx'

interface Props {
  readonly one: OneDevice
  readonly close: () => void
}

/** When and how a device went, and the paper that proves it. */
export function DisposeForm({ one, close }: Props) {
  const [draft, setDraft] = useState({ on: one.today, how: '', proof: '' })
  const [errors, setErrors] = useState<Errors<'on' | 'how'>>({})
  const [attempt, setAttempt] = useState(0)
  const { saving, change } = useDeviceStep(one)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = async () => {
    const checked = checkDisposal(draft, one.today)
    setErrors(checked.ok ? {} : checked.errors)
    setAttempt(attempt + 1)
    if (checked.ok && (await change(`Disposed of: ${one.device.name}`, checked.value))) close()
  }
  return (
    <form
      ref={form}
      className="stack device-inset"
      aria-label="How it was disposed of"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <ErrorSummary attempt={attempt} errors={summaryOf(errors, 'dispose')} />
      <DateField
        id="dispose-on"
        label="When did it go?"
        error={errors.on}
        value={draft.on}
        change={on => setDraft({ ...draft, on })}
      />
      <FormField
        id="dispose-how"
        label="How?"
        hint="And what became of what was on it, such as “wiped and recycled by our IT firm”."
        error={errors.how}
        most={200}
        value={draft.how}
        change={how => setDraft({ ...draft, how })}
      />
      <FormField
        id="dispose-proof"
        label="Certificate (if there is one)"
        hint="Its number, or where you keep it."
        most={200}
        value={draft.proof}
        change={proof => setDraft({ ...draft, proof })}
      />
      <FormEnd does="It is disposed of" cancel={close} saving={saving} />
    </form>
  )
}

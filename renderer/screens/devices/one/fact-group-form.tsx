import { useEffect, useRef, useState } from 'react'
import type { DeviceFacts } from '../../../../shared/devices/device.ts'
import { changeBetween, checkFacts, type DraftField } from '../../../../shared/devices/draft.ts'
import type { Errors } from '../../../../shared/plan/draft.ts'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { SavedLine } from '../../../components/saving.tsx'
import { DeviceField } from './device-field.tsx'
import { type FactGroup, isAsked } from './device-fields.ts'
import { summaryOf } from './error-lines.ts'
import { useDeviceStep } from './use-device-step.ts'
import type { OneDevice } from './with-device.tsx'

interface Props {
  readonly group: FactGroup
  readonly one: OneDevice
  readonly close: () => void
}

export function FactGroupForm({ group, one, close }: Props) {
  const { device } = one
  const [facts, setFacts] = useState<DeviceFacts>(device)
  const [errors, setErrors] = useState<Errors<DraftField>>({})
  const [attempt, setAttempt] = useState(0)
  const { saving, change } = useDeviceStep(one)
  const form = useRef<HTMLFormElement>(null)
  useEffect(
    () => form.current?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus(),
    [],
  )
  const errorOf: Readonly<Partial<Record<string, string>>> = errors
  const submit = async () => {
    const checked = checkFacts(facts)
    setErrors(checked.ok ? {} : checked.errors)
    setAttempt(attempt + 1)
    if (!checked.ok) return
    const changed = changeBetween(device, checked.value)
    const isSame = Object.keys(changed).length === 0
    if (isSame || (await change(`Changed: ${group.title.toLowerCase()}`, changed))) close()
  }
  return (
    <form
      ref={form}
      className="stack"
      aria-label={group.title}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <ErrorSummary attempt={attempt} errors={summaryOf(errors)} />
      {group.facts
        .filter(fact => isAsked(fact, facts))
        .map(fact => (
          <DeviceField
            key={fact}
            fact={fact}
            facts={facts}
            error={errorOf[fact]}
            change={part => setFacts({ ...facts, ...part } as DeviceFacts)}
          />
        ))}
      <div className="row">
        <button type="submit" className="button button-main">
          Save
        </button>
        <button type="button" className="button-link" onClick={close}>
          Cancel
        </button>
      </div>
      {saving.kind === 'failed' && <SavedLine saving={saving} />}
    </form>
  )
}

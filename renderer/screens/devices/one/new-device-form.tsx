import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import { deviceKinds, type DeviceKind } from '../../../../shared/devices/choices.ts'
import type { DeviceChange } from '../../../../shared/devices/device.ts'
import {
  checkDevice,
  type DeviceDraft,
  type DraftField,
  emptyDeviceDraft,
} from '../../../../shared/devices/draft.ts'
import { hasKnownSystem, withSuggestions } from '../../../../shared/devices/kind-suggestions.ts'
import { kindWords } from '../../../../shared/devices/words.ts'
import type { Errors } from '../../../../shared/plan/draft.ts'
import { summaryOf } from '../../../components/error-lines.ts'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { FormMore } from '../../../components/form-more.tsx'
import { KindChoices } from '../../../components/kind-choices.tsx'
import { SavedLine, useSaving } from '../../../components/saving.tsx'
import { doneBy } from '../../../state/done-by.ts'
import { DoneByField } from '../../../steps/done-by-field.tsx'
import { offerUndo } from '../../../steps/undo-toast.tsx'
import { useStores } from '../../../stores.tsx'
import { DeviceField, fieldId } from './device-field.tsx'
import { type AskedFact, type FactGroup, isAsked, moreGroups } from './device-fields.ts'
import { newDeviceDraft } from './new-device-draft.ts'

export function NewDeviceForm({ serviceId }: { readonly serviceId: string }) {
  const draft = useStore(newDeviceDraft, state => state.draft)
  const [errors, setErrors] = useState<Errors<DraftField>>({})
  const [attempt, setAttempt] = useState(0)
  const { saving, add } = useAdding(serviceId)
  const change = (part: DeviceChange) => {
    // The form sends only facts that it was given a value for.
    newDeviceDraft.setState({ draft: { ...draft, ...part } as DeviceDraft })
  }
  const submit = () => {
    const checked = checkDevice(draft)
    setErrors(checked.ok ? {} : checked.errors)
    setAttempt(attempt + 1)
    if (checked.ok) void add(checked.value)
  }
  return (
    <form
      className="stack-wide"
      aria-label="A new device"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <ErrorSummary attempt={attempt} errors={summaryOf(errors, 'device')} />
      <KindChoices
        id={fieldId('kind')}
        question="What kind of thing is it?"
        kinds={deviceKinds}
        words={kindWords}
        chosen={draft.kind}
        error={errors.kind}
        choose={kind => change({ kind, os: null })}
      />
      <Fields facts={shortForm(draft.kind)} draft={draft} errors={errors} change={change} />
      <div className="stack-tight">
        {moreGroups.map(group => (
          <More key={group.id} group={group} draft={draft} errors={errors} change={change} />
        ))}
      </div>
      <DoneByField />
      <div className="way-on">
        <button type="submit" className="button button-main">
          Add this device
        </button>
        <Link to="/devices" onClick={() => newDeviceDraft.setState({ draft: emptyDeviceDraft })}>
          Cancel
        </Link>
        {saving.kind === 'failed' && <SavedLine saving={saving} />}
      </div>
    </form>
  )
}

function useAdding(serviceId: string) {
  const { devices } = useStores()
  const { saving, run } = useSaving()
  const by = useStore(doneBy, state => state.who)
  const [, navigate] = useLocation()
  const add = (facts: Parameters<typeof devices.add>[1]) =>
    run(async () => {
      const { stepId, device } = await devices.add(serviceId, facts, by)
      newDeviceDraft.setState({ draft: emptyDeviceDraft })
      offerUndo({ list: 'devices', stepId, serviceId, words: `Added to the list: ${device.name}` })
      navigate(`/devices/${device.id}`)
    })
  return { saving, add }
}

/** The system is asked only where people can look it up. */
function shortForm(kind: DeviceKind | null): readonly AskedFact[] {
  const system: readonly AskedFact[] = ['os', 'osEdition', 'osVersion']
  const withSystem = kind !== null && hasKnownSystem(kind)
  return ['name', 'place', 'usedBy', 'make', 'model', ...(withSystem ? system : [])]
}

interface FieldsProps {
  readonly facts: readonly AskedFact[]
  readonly draft: DeviceDraft
  readonly errors: Errors<DraftField>
  readonly change: (part: DeviceChange) => void
}

function Fields({ facts, draft, errors, change }: FieldsProps) {
  const known = withSuggestions({ ...draft, kind: draft.kind ?? 'other' })
  const errorOf: Readonly<Partial<Record<string, string>>> = errors
  return (
    <div className="form-grid">
      {facts
        .filter(fact => isAsked(fact, known))
        .map(fact => (
          <DeviceField key={fact} fact={fact} facts={known} error={errorOf[fact]} change={change} />
        ))}
    </div>
  )
}

interface MoreProps extends Omit<FieldsProps, 'facts'> {
  readonly group: FactGroup
}

function More({ group, ...rest }: MoreProps) {
  const hasError = group.facts.some(fact => fact in rest.errors)
  return (
    <FormMore title={group.title} hasError={hasError}>
      <Fields facts={group.facts} {...rest} />
    </FormMore>
  )
}

import { useState } from 'react'
import type { DeviceFacts } from '../../../../shared/devices/device.ts'
import { checkFacts, type DraftField } from '../../../../shared/devices/draft.ts'
import type { Errors } from '../../../../shared/plan/draft.ts'
import { changeBetween } from '../../../../shared/steps/step.ts'
import { ChangeForm } from '../../../components/change-form.tsx'
import { summaryOf } from '../../../components/error-lines.ts'
import { DeviceField } from './device-field.tsx'
import { type FactGroup, isAsked } from './device-fields.ts'
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
  const errorOf: Readonly<Partial<Record<string, string>>> = errors
  const submit = async () => {
    const checked = checkFacts(facts)
    setErrors(checked.ok ? {} : checked.errors)
    setAttempt(attempt + 1)
    if (!checked.ok) return
    const changed = changeBetween<DeviceFacts>(device, checked.value)
    const isSame = Object.keys(changed).length === 0
    if (isSame || (await change(`Changed: ${group.title.toLowerCase()}`, changed))) close()
  }
  return (
    <ChangeForm
      title={group.title}
      errors={summaryOf(errors, 'device')}
      attempt={attempt}
      saving={saving}
      save={() => void submit()}
      close={close}
    >
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
    </ChangeForm>
  )
}

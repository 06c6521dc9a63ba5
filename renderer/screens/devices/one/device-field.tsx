import type { DeviceChange, DeviceFacts } from '../../../../shared/devices/device.ts'
import { factNames } from '../../../../shared/devices/words.ts'
import { ChipChoices } from '../../../components/chip-choices.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { FormField } from '../../../components/form-field.tsx'
import { type AskedFact, fieldFor } from './device-fields.ts'

interface Props {
  readonly fact: AskedFact
  /** What the form holds; days may be unfinished. */
  readonly facts: DeviceFacts
  readonly error?: string | undefined
  readonly isOptional?: boolean
  readonly change: (change: DeviceChange) => void
}

export const fieldId = (fact: string) => `device-${fact}`

/** One fact about a device in a form, asked in the way that suits it. */
export function DeviceField({ fact, facts, error, change }: Props) {
  const field = fieldFor(fact, facts)
  const shared = { id: fieldId(fact), label: factNames[fact], hint: field.hint, error }
  const value = facts[fact]
  if (field.kind === 'choice') {
    return (
      <ChipChoices
        {...shared}
        choices={field.choices}
        chosen={value}
        choose={chosen => change({ [fact]: chosen })}
      />
    )
  }
  const text = typeof value === 'string' ? value : ''
  const type = (typed: string) => change({ [fact]: typed })
  if (field.kind === 'day') return <DateField {...shared} value={text} change={type} />
  return <FormField {...shared} most={field.most} kind={field.kind} value={text} change={type} />
}

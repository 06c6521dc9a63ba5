import type { DeviceChange, DeviceFacts } from '../../../../shared/devices/device.ts'
import { factNames } from '../../../../shared/devices/words.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FormField } from '../../../components/form-field.tsx'
import { type AskedFact, type Choice, fieldFor } from './device-fields.ts'

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
      <Choices
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

interface ChoicesProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly choices: readonly Choice[]
  readonly chosen: Choice['value']
  readonly choose: (value: Choice['value']) => void
}

function Choices({ id, label, hint, choices, chosen, choose }: ChoicesProps) {
  return (
    <fieldset className="field device-choices" aria-describedby={`${id}-hint`}>
      <legend className="label">{label}</legend>
      <span id={`${id}-hint`} className="small quiet">
        {hint}
      </span>
      <div className="row device-chips">
        {choices.map(({ value, words }, index) => (
          <label key={words} className="filter-choice">
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={id}
              checked={value === chosen}
              onChange={() => choose(value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

import type { SystemChange, SystemFacts } from '../../../shared/systems/system.ts'
import { factNames } from '../../../shared/systems/words.ts'
import { ChipChoices } from '../../components/chip-choices.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormField } from '../../components/form-field.tsx'
import { SeveralChoices } from '../../components/several-choices.tsx'
import { type AskedFact, fieldFor } from './system-fields.ts'

interface Props {
  readonly fact: AskedFact
  /** What the form holds; days may be unfinished. */
  readonly facts: SystemFacts
  readonly error?: string | undefined
  readonly change: (change: SystemChange) => void
}

export const fieldId = (fact: string) => `system-${fact}`

/** One fact about a system in a form, asked in the way that suits it. */
export function SystemField({ fact, facts, error, change }: Props) {
  const field = fieldFor(fact, facts.kind)
  const shared = { id: fieldId(fact), label: factNames[fact], hint: field.hint, error }
  const value = facts[fact]
  const give = (given: unknown) => change({ [fact]: given })
  if (field.kind === 'several') {
    const chosen = Array.isArray(value) ? value : null
    const { choices, none } = field
    return <SeveralChoices {...shared} {...{ choices, none, chosen }} choose={give} />
  }
  const text = typeof value === 'string' ? value : ''
  if (field.kind === 'choice') {
    const chosen = text === '' ? null : text
    return <ChipChoices {...shared} choices={field.choices} chosen={chosen} choose={give} />
  }
  if (field.kind === 'day') return <DateField {...shared} value={text} change={give} />
  return <FormField {...shared} most={field.most} kind={field.kind} value={text} change={give} />
}

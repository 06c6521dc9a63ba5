import { useState } from 'react'
import type { Errors } from '../../../shared/plan/draft.ts'
import { changeBetween } from '../../../shared/steps/step.ts'
import { checkFacts, type DraftField } from '../../../shared/systems/draft.ts'
import type { SystemFacts } from '../../../shared/systems/system.ts'
import { factInWords, factNames, notKnown } from '../../../shared/systems/words.ts'
import { ChangeForm } from '../../components/change-form.tsx'
import { summaryOf } from '../../components/error-lines.ts'
import { FactCard } from '../../components/fact-card.tsx'
import { SystemField } from './system-field.tsx'
import { type AskedFact, type FactGroup, isAsked } from './system-fields.ts'
import { type OneSystem, useSystemStep } from './use-system-step.ts'

interface Props {
  readonly group: FactGroup
  readonly one: OneSystem
}

/** Some facts that belong together, and the form that changes them in their place. */
export function FactGroupCard({ group, one }: Props) {
  const { system } = one
  const lines = group.facts.filter(fact => isAsked(fact, system)).map(fact => lineOf(system, fact))
  return (
    <FactCard
      id={`system-group-${group.id}`}
      title={group.title}
      lines={lines}
      form={close => <GroupForm group={group} one={one} close={close} />}
    />
  )
}

const nothingWritten: Readonly<Partial<Record<AskedFact, string>>> = {
  note: 'Nothing noted',
  withoutIt: 'Nothing written down yet',
}

function lineOf(system: SystemFacts, fact: AskedFact) {
  const words = factInWords(system, fact)
  const isUnknown = words === notKnown
  const shown = isUnknown ? (nothingWritten[fact] ?? words) : words
  return { key: fact, name: factNames[fact], words: shown, isUnknown }
}

interface FormProps extends Props {
  readonly close: () => void
}

function GroupForm({ group, one, close }: FormProps) {
  const { system } = one
  const [facts, setFacts] = useState<SystemFacts>(system)
  const [errors, setErrors] = useState<Errors<DraftField>>({})
  const [attempt, setAttempt] = useState(0)
  const { saving, change } = useSystemStep(one)
  const errorOf: Readonly<Partial<Record<string, string>>> = errors
  const save = async () => {
    const checked = checkFacts(facts)
    setErrors(checked.ok ? {} : checked.errors)
    setAttempt(attempt + 1)
    if (!checked.ok) return
    const changed = changeBetween<SystemFacts>(system, checked.value)
    const isSame = Object.keys(changed).length === 0
    if (isSame || (await change(`Changed: ${group.title.toLowerCase()}`, changed))) close()
  }
  return (
    <ChangeForm
      title={group.title}
      errors={summaryOf(errors, 'system')}
      attempt={attempt}
      saving={saving}
      save={() => void save()}
      close={close}
    >
      {group.facts
        .filter(fact => isAsked(fact, facts))
        .map(fact => (
          <SystemField
            key={fact}
            fact={fact}
            facts={facts}
            error={errorOf[fact]}
            change={part => setFacts({ ...facts, ...part } as SystemFacts)}
          />
        ))}
    </ChangeForm>
  )
}

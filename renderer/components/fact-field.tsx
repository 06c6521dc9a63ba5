import { useState } from 'react'
import { Failure, sentenceOf } from '../../shared/failure.ts'
import {
  type ChosenFact,
  choiceOf,
  type FactChange,
  factChoices,
  type FactKey,
  factQuestion,
  type KnownFacts,
  staffCountFrom,
} from '../../shared/services/facts.ts'
import { AutosaveText } from './autosave-text.tsx'

type Save = (change: FactChange) => Promise<void>

interface Props<F extends FactKey> {
  readonly fact: F
  readonly facts: KnownFacts
  readonly save: Save
  /** Shows which number key chooses what, where number keys choose. */
  readonly showsKeys?: boolean
}

/** One fact about a service, answered in place and saved when it is chosen or typed. */
export function FactField({ fact, facts, save, showsKeys = false }: Props<FactKey>) {
  switch (fact) {
    case 'name':
      return (
        <AutosaveText
          label="Name of the service"
          hint={factQuestion('name', null).hint}
          value={facts.name}
          most={80}
          save={name => save({ name })}
        />
      )
    case 'staffCount':
      return <StaffCount facts={facts} save={save} />
    case 'lead':
      return <Lead facts={facts} save={save} />
    case 'kind':
    case 'sizeBand':
    case 'region':
    case 'dsptStatus':
      return <Choices fact={fact} facts={facts} save={save} showsKeys={showsKeys} />
  }
}

type Known = Omit<Props<FactKey>, 'fact'>

function StaffCount({ facts, save }: Known) {
  const keep = async (typed: string) => {
    const staffCount = staffCountFrom(typed)
    if (staffCount === undefined) throw new Failure('invalid', 'Write a whole number, such as 25.')
    await save({ staffCount })
  }
  return (
    <AutosaveText
      label="Number of staff"
      hint={factQuestion('staffCount', null).hint}
      value={facts.staffCount === null ? '' : String(facts.staffCount)}
      most={10}
      save={keep}
    />
  )
}

function Lead({ facts, save }: Known) {
  return (
    <div className="stack">
      <AutosaveText
        label="Job title"
        hint="Such as registered manager or owner"
        value={facts.leadTitle}
        most={80}
        save={leadTitle => save({ leadTitle })}
      />
      <AutosaveText
        label="Name, if you like"
        hint="Stays on this PC"
        value={facts.leadName}
        most={80}
        save={leadName => save({ leadName })}
      />
    </div>
  )
}

function Choices({ fact, facts, save, showsKeys }: Props<ChosenFact>) {
  const [error, setError] = useState('')
  const choose = (value: string) => {
    setError('')
    save(choiceOf(fact, value)).catch((failure: unknown) =>
      setError(`Not saved. ${sentenceOf(failure)}`),
    )
  }
  return (
    <fieldset className={fact === 'region' ? 'choices choices-close' : 'choices'}>
      <legend className="for-ears">{factQuestion(fact, facts.kind).question}</legend>
      {factChoices(fact, facts.kind).map(({ value, words, hint }, index) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            name={fact}
            value={value}
            checked={facts[fact] === value}
            onChange={() => choose(value)}
          />
          <span>
            <strong>{words}</strong>
            {hint !== '' && <small>{hint}</small>}
          </span>
          {showsKeys && <kbd aria-hidden="true">{index + 1}</kbd>}
        </label>
      ))}
      <span className="error" role="alert">
        {error}
      </span>
    </fieldset>
  )
}

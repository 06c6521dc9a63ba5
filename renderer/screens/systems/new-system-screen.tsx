import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Errors } from '../../../shared/plan/draft.ts'
import { systemKinds } from '../../../shared/systems/choices.ts'
import {
  checkSystem,
  type DraftField,
  emptySystemDraft,
  type SystemDraft,
  withKind,
} from '../../../shared/systems/draft.ts'
import type { SystemChange, SystemFacts } from '../../../shared/systems/system.ts'
import { kindWords } from '../../../shared/systems/words.ts'
import { BackLink } from '../../components/back-link.tsx'
import { summaryOf } from '../../components/error-lines.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FormMore } from '../../components/form-more.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { KindChoices } from '../../components/kind-choices.tsx'
import { SavedLine, useSaving } from '../../components/saving.tsx'
import { Reading } from '../../components/trouble.tsx'
import { doneBy } from '../../state/done-by.ts'
import { DoneByField } from '../../steps/done-by-field.tsx'
import { offerUndo } from '../../steps/undo-toast.tsx'
import { useStores, useWork } from '../../stores.tsx'
import { fieldId, SystemField } from './system-field.tsx'
import { type AskedFact, firstFacts, isAsked, moreGroups } from './system-fields.ts'

/** What was typed about a new system, so that a look at another page does not lose it. */
const newDraft = createStore<{ readonly draft: SystemDraft }>(() => ({ draft: emptySystemDraft }))
const emptyDraft = () => newDraft.setState({ draft: emptySystemDraft })

/** Adding one system: what it is for, its name, and whatever else somebody knows. */
export function NewSystemScreen() {
  const work = useWork()
  if (work === null) return <Reading />
  return (
    <div className="stack">
      <p className="small">
        <BackLink to="/systems">Systems and online services</BackLink>
      </p>
      <PageHeading>Add a system or online service</PageHeading>
      <p>
        Only what it is for and a name are needed. Once you say what it is for, we tick what such a
        system usually holds and where it usually runs. Please check that and change what is not so.
      </p>
      <NewSystemForm serviceId={work.service.id} />
    </div>
  )
}

function NewSystemForm({ serviceId }: { readonly serviceId: string }) {
  const draft = useStore(newDraft, state => state.draft)
  const [errors, setErrors] = useState<Errors<DraftField>>({})
  const [attempt, setAttempt] = useState(0)
  const { saving, add } = useAdding(serviceId)
  const submit = () => {
    const checked = checkSystem(draft)
    setErrors(checked.ok ? {} : checked.errors)
    setAttempt(attempt + 1)
    if (checked.ok) void add(checked.value)
  }
  return (
    <form
      className="stack-wide"
      aria-label="A new system"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <ErrorSummary attempt={attempt} errors={summaryOf(errors, 'system')} />
      <KindChoices
        id={fieldId('kind')}
        question="What is it for?"
        kinds={systemKinds}
        words={kindWords}
        chosen={draft.kind}
        error={errors.kind}
        choose={kind => newDraft.setState({ draft: withKind(draft, kind) })}
      />
      <Fields facts={firstFacts} draft={draft} errors={errors} />
      <div className="stack-tight">
        {moreGroups.map(({ id, title, facts }) => (
          <FormMore key={id} title={title} hasError={facts.some(fact => fact in errors)}>
            <Fields facts={facts} draft={draft} errors={errors} />
          </FormMore>
        ))}
      </div>
      <DoneByField of="the system" />
      <div className="way-on">
        <button type="submit" className="button button-main">
          Add this system
        </button>
        <Link to="/systems" onClick={emptyDraft}>
          Cancel
        </Link>
        {saving.kind === 'failed' && <SavedLine saving={saving} />}
      </div>
    </form>
  )
}

function useAdding(serviceId: string) {
  const { systems } = useStores()
  const { saving, run } = useSaving()
  const by = useStore(doneBy, state => state.who)
  const [, navigate] = useLocation()
  const add = (facts: SystemFacts) =>
    run(async () => {
      const { stepId, system } = await systems.add(serviceId, facts, by)
      emptyDraft()
      const words = `Added to the list: ${system.name}`
      offerUndo({ list: 'systems', stepId, serviceId, words })
      navigate(`/systems/${system.id}`)
    })
  return { saving, add }
}

interface FieldsProps {
  readonly facts: readonly AskedFact[]
  readonly draft: SystemDraft
  readonly errors: Errors<DraftField>
}

function Fields({ facts, draft, errors }: FieldsProps) {
  const known = { ...draft, kind: draft.kind ?? 'other' }
  const errorOf: Readonly<Partial<Record<string, string>>> = errors
  const change = (part: SystemChange) =>
    // The form sends only facts that it was given a value for.
    newDraft.setState({ draft: { ...draft, ...part } as SystemDraft })
  return (
    <div className="form-grid">
      {facts
        .filter(fact => isAsked(fact, known))
        .map(fact => (
          <SystemField key={fact} fact={fact} facts={known} error={errorOf[fact]} change={change} />
        ))}
    </div>
  )
}

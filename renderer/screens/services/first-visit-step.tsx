import { type RefObject, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { sentenceOf } from '../../../shared/failure.ts'
import {
  type ChosenFact,
  choiceOf,
  chosenFacts,
  type FactChange,
  type FactKey,
  factInWords,
  factQuestion,
} from '../../../shared/services/facts.ts'
import { FactField } from '../../components/fact-field.tsx'
import { PageHeading } from '../../components/heading.tsx'
import type { createFirstFacts } from './first-facts.ts'
import { isNeeded, refusalOf, stepInWords } from './first-visit.ts'
import { useStepKeys } from './use-step-keys.ts'

interface Props {
  readonly fact: FactKey
  readonly given: ReturnType<typeof createFirstFacts>
  readonly goOn: () => void
  readonly goBack: (() => void) | null
}

/** One question, the way on always in sight below it. */
export function FirstVisitStep({ fact, given, goOn, goBack }: Props) {
  const { facts, error } = useStore(given)
  const [refusal, setRefusal] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useStepKeys(form)
  useFocusOnField(form)
  const give = (change: FactChange) => {
    setRefusal(null)
    return given.give(change)
  }
  const { question, hint } = factQuestion(fact, facts.kind)
  const submit = () => {
    const typed = form.current?.querySelector<HTMLInputElement>('input[type="text"]')?.value ?? ''
    const refused = refusalOf(fact, facts, typed)
    setRefusal(refused)
    if (refused === null) goOn()
  }
  return (
    <form
      ref={form}
      className="step"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="step-body stack">
        <div className="row small quiet">
          {goBack !== null && (
            <button type="button" className="button-link" onClick={goBack}>
              <span aria-hidden="true">‹ </span>Back
            </button>
          )}
          <span>{stepInWords(fact)}</span>
        </div>
        {refusal !== null && <Refusal words={refusal} form={form} />}
        <NotSaved error={error} again={given.again} />
        <PageHeading news={fact}>{question}</PageHeading>
        {fact !== 'name' && fact !== 'staffCount' && <p className="quiet">{hint}</p>}
        <FactField fact={fact} facts={facts} save={give} showsKeys />
        <SavedHere given={given} fact={fact} />
      </div>
      <StepFoot fact={fact} given={given} goOn={goOn} />
    </form>
  )
}

function SavedHere({ given, fact }: Pick<Props, 'given' | 'fact'>) {
  const { facts, unsaved } = useStore(given)
  const isSaved = factInWords(facts, fact) !== null && Object.keys(unsaved).length === 0
  return (
    <div className="row saved">
      <span role="status">
        {isSaved && (
          <span className="chip chip-yes">
            <span aria-hidden="true">✓ </span>Saved on this PC
          </span>
        )}
      </span>
      {isSaved && isChosen(fact) && !isNeeded(fact) && (
        <button
          type="button"
          className="button-link small"
          onClick={() => void given.give(choiceOf(fact, null))}
        >
          Clear this answer
        </button>
      )}
    </div>
  )
}

/** The way on stays in sight; what else there is depends on whether the question is answered. */
function StepFoot({ fact, given, goOn }: Omit<Props, 'goBack'>) {
  const { facts } = useStore(given)
  const isAnswered = factInWords(facts, fact) !== null
  return (
    <div className="step-foot row">
      <button type="submit" className="button button-main">
        Continue
      </button>
      {!isNeeded(fact) && !isAnswered && (
        <button type="button" className="button" onClick={goOn}>
          Skip this question
        </button>
      )}
    </div>
  )
}

function isChosen(fact: FactKey): fact is ChosenFact {
  return chosenFacts.some(chosen => chosen === fact)
}

/** Where there is something to type, typing can start at once; elsewhere the heading has the focus. */
function useFocusOnField(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input[type="text"]')?.focus()
  }, [form])
}

interface RefusalProps {
  readonly words: string
  readonly form: RefObject<HTMLFormElement | null>
}

/** The error summary: it takes the focus, and its link leads to the field. */
function Refusal({ words, form }: RefusalProps) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    notice.current?.focus()
  }, [])
  return (
    <div ref={notice} className="notice notice-no stack-tight" role="alert" tabIndex={-1}>
      <h2>There is a problem</h2>
      <p>
        <button
          type="button"
          className="button-link"
          onClick={() => form.current?.querySelector('input')?.focus()}
        >
          {words}
        </button>
      </p>
    </div>
  )
}

function NotSaved(props: { readonly error: unknown; readonly again: () => Promise<void> }) {
  if (props.error === undefined) return null
  return (
    <div className="notice notice-no stack-tight" role="alert">
      <h2>Your answer is not saved yet</h2>
      <p>{sentenceOf(props.error)} Your answer is still here.</p>
      <div>
        <button type="button" className="button" onClick={() => void props.again()}>
          Save it again
        </button>
      </div>
    </div>
  )
}

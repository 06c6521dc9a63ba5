import { type RefObject, useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'
import {
  type ChosenFact,
  choiceOf,
  chosenFacts,
  type FactChange,
  type FactKey,
  factInWords,
  factQuestion,
  staffCountFrom,
} from '../../../shared/services/facts.ts'
import type { Service } from '../../../shared/services/service.ts'
import { FactField } from '../../components/fact-field.tsx'
import { useStores } from '../../stores.tsx'
import type { News } from './news.ts'

interface Props {
  readonly fact: FactKey
  readonly service: Service
  readonly tell: (news: News) => void
  readonly close: () => void
}

/** One fact being changed, in its row. */
export function FactEditor({ fact, service, tell, close }: Props) {
  const editor = useRef<HTMLFormElement>(null)
  const { isSaved, save } = useSaving(service.id, editor, tell)
  useEffect(() => {
    const inputs = [...(editor.current?.querySelectorAll('input') ?? [])]
    const first = inputs.find(input => input.checked) ?? inputs[0]
    first?.focus()
  }, [])
  const done = () => {
    const field = editor.current?.querySelector('input')
    // Leaving the field saves it, or says under it what is wrong with it.
    field?.blur()
    if (fact !== 'staffCount' || staffCountFrom(field?.value ?? '') !== undefined) close()
  }
  const hint = editorHint(fact, service)
  return (
    <form
      ref={editor}
      className="stack-tight"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        done()
      }}
    >
      {hint !== '' && <p className="small quiet">{hint}</p>}
      <FactField fact={fact} facts={service} save={save} />
      <div className="row">
        <button type="submit" className="button">
          Done
        </button>
        {canBeCleared(fact) && factInWords(service, fact) !== null && (
          <button
            type="button"
            className="button-link"
            onClick={() => {
              save(choiceOf(fact, null)).catch((error: unknown) => tell(notSaved(error)))
            }}
          >
            Clear this answer
          </button>
        )}
        <span className="saved" role="status">
          {isSaved && (
            <span className="chip chip-yes">
              <span aria-hidden="true">✓ </span>Saved
            </span>
          )}
        </span>
      </div>
    </form>
  )
}

function useSaving(
  id: string,
  editor: RefObject<HTMLFormElement | null>,
  tell: (news: News) => void,
) {
  const { services } = useStores()
  const [isSaved, setSaved] = useState(false)
  const save = async (change: FactChange) => {
    setSaved(false)
    try {
      await services.change(id, change)
      setSaved(true)
    } catch (error) {
      // The row may be closed by now, and its field gone with the place for the message.
      if (editor.current === null) tell(notSaved(error))
      throw error
    }
  }
  return { isSaved, save }
}

function notSaved(error: unknown): News {
  return { words: `Not saved. ${sentenceOf(error)}` }
}

function editorHint(fact: FactKey, service: Service): string {
  if (fact === 'kind')
    return 'The kind decides which questions you are asked. No answer is thrown away.'
  return fact === 'dsptStatus' ? factQuestion(fact, service.kind).hint : ''
}

function canBeCleared(fact: FactKey): fact is ChosenFact {
  return fact !== 'kind' && chosenFacts.some(chosen => chosen === fact)
}

import { useRef, useState } from 'react'
import { dayInWords } from '../../../shared/dates.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import type { QuizResult } from '../../../shared/learning/quiz-result.ts'
import { outOf } from '../../../shared/learning/words.ts'
import { Toast } from '../../components/toast.tsx'
import { useStores } from '../../stores.tsx'

interface Props {
  readonly serviceId: string
  /** Of one card, the newest first. */
  readonly results: readonly QuizResult[]
}

/** Who took the quiz, when and how it went. A removed line can be brought back. */
export function NotedResults({ serviceId, results }: Props) {
  const { learning } = useStores()
  const [removed, setRemoved] = useState<QuizResult | null>(null)
  const [trouble, setTrouble] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const remove = (result: QuizResult) => {
    setTrouble('')
    learning.removeResult(serviceId, result.id).then(
      () => {
        setRemoved(result)
        // The button that had the focus is gone with its line.
        heading.current?.focus()
      },
      (error: unknown) => setTrouble(`Not removed. ${sentenceOf(error)}`),
    )
  }
  const restore = ({ id }: QuizResult) => {
    learning.restoreResult(serviceId, id).then(
      () => {
        setRemoved(null)
        heading.current?.focus()
      },
      (error: unknown) => setTrouble(`It could not be brought back. ${sentenceOf(error)}`),
    )
  }
  return (
    <section className="stack-tight" aria-labelledby="noted-results">
      <h2 id="noted-results" ref={heading} tabIndex={-1}>
        Who took the quiz
      </h2>
      {results.length === 0 ? (
        <p className="quiet">Nobody is noted yet. After the quiz you can note who took it.</p>
      ) : (
        <ul className="plain noted-results">
          {results.map(result => (
            <ResultLine key={result.id} result={result} remove={() => remove(result)} />
          ))}
        </ul>
      )}
      <p className="error" role="alert">
        {trouble}
      </p>
      {removed !== null && (
        <Toast
          words={`Removed: ${removed.who}`}
          action={{ words: 'Undo', run: () => restore(removed) }}
          close={() => setRemoved(null)}
        />
      )}
    </section>
  )
}

interface LineProps {
  readonly result: QuizResult
  readonly remove: () => void
}

function ResultLine({ result, remove }: LineProps) {
  return (
    <li>
      <span>
        <strong>{result.who}</strong>
        <span className="small quiet noted-facts">
          {outOf(result)} right, {dayInWords(result.notedOn)}
        </span>
      </span>
      <button type="button" className="button-link" onClick={remove}>
        Remove<span className="for-ears"> the result of {result.who}</span>
      </button>
    </li>
  )
}

import { type ReactNode, useState } from 'react'
import { sentenceOf } from '../../shared/failure.ts'
import { stepsNews, stepWhen } from '../../shared/steps/history.ts'
import type { ListStep } from '../../shared/steps/step.ts'
import { PageHeading } from '../components/heading.tsx'
import { useToday } from '../stores.tsx'

interface Props<S extends ListStep> {
  /** The link to the list itself. */
  readonly back: ReactNode
  readonly steps: readonly S[]
  /** What stands here before the first step. */
  readonly nothing: string
  readonly inWords: (step: S) => string
  readonly undo: (stepId: string) => Promise<void>
}

/** What was done to a list, the newest first, each with the way back. */
export function StepsPage<S extends ListStep>(props: Props<S>) {
  const { back, steps, nothing, inWords } = props
  return (
    <div className="stack">
      <p className="small not-on-paper">{back}</p>
      <PageHeading>{stepsNews(steps, inWords)}</PageHeading>
      {steps.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <>
          <p className="quiet">
            The newest is at the top. Undo brings back exactly what was there before. The last 50
            are shown.
          </p>
          <Steps {...props} />
        </>
      )}
    </div>
  )
}

function Steps<S extends ListStep>({ steps, inWords, undo }: Props<S>) {
  const today = useToday()
  const [news, setNews] = useState('')
  const [trouble, setTrouble] = useState<{ readonly id: string; readonly words: string }>()
  const takeBack = (step: S) => {
    undo(step.id).then(
      () => {
        setTrouble(undefined)
        setNews(`Undone: ${inWords(step)}`)
      },
      (error: unknown) => {
        setNews('')
        setTrouble({ id: step.id, words: `Not undone. ${sentenceOf(error)}` })
      },
    )
  }
  return (
    <>
      <p role="status" className="not-on-paper">
        {news}
      </p>
      <ul className="plain list-steps">
        {steps.map(step => (
          <li key={step.id}>
            <StepLine
              words={inWords(step)}
              when={stepWhen(step, today)}
              isUndone={step.undoneAt !== null}
              undo={() => takeBack(step)}
            />
            <p className="error" role="alert">
              {trouble?.id === step.id && trouble.words}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

interface LineProps {
  readonly words: string
  readonly when: string
  readonly isUndone: boolean
  readonly undo: () => void
}

function StepLine({ words, when, isUndone, undo }: LineProps) {
  return (
    <div className="row-apart">
      <span>
        <strong>{words}</strong>
        <span className="small quiet list-step-when">{when}</span>
      </span>
      {isUndone ? (
        <span className="chip chip-quiet">
          <span aria-hidden="true">↶ </span>Undone
        </span>
      ) : (
        <button type="button" className="button-link" onClick={undo}>
          Undo
          <span className="for-ears">
            {' '}
            ({words}, {when})
          </span>
        </button>
      )}
    </div>
  )
}

import { useState } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { Step } from '../../../../shared/devices/step.ts'
import { sentenceOf } from '../../../../shared/failure.ts'
import { PageHeading } from '../../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useDevices, useStores, useToday, useWork } from '../../../stores.tsx'
import { stepInWords, stepsNews, stepWhen } from './list-words.ts'

/** What was done to the list, the newest first, each with the way back. */
export function StepsScreen() {
  const work = useWork()
  const { error, again } = useDevices()
  const { devices } = useStores()
  const { steps, serviceId } = useStore(devices)
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || steps === undefined || serviceId !== work.service.id) return <Reading />
  return (
    <div className="stack">
      <p className="small not-on-paper">
        <Link to="/devices">‹ The devices</Link>
      </p>
      <PageHeading>{stepsNews(steps)}</PageHeading>
      {steps.length === 0 ? (
        <p>Whatever you add, change or bring in is noted here, and can be undone here.</p>
      ) : (
        <>
          <p className="quiet">
            The newest is at the top. Undo brings back exactly what was there before. The last 50
            are shown.
          </p>
          <Steps steps={steps} />
        </>
      )}
    </div>
  )
}

function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const today = useToday()
  const { devices } = useStores()
  const [news, setNews] = useState('')
  const [trouble, setTrouble] = useState<{ readonly id: string; readonly words: string }>()
  const undo = (step: Step) => {
    devices.undo(step.id).then(
      () => {
        setTrouble(undefined)
        setNews(`Undone: ${stepInWords(step)}`)
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
      <ul className="plain device-steps">
        {steps.map(step => (
          <li key={step.id}>
            <StepLine step={step} today={today} undo={() => undo(step)} />
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
  readonly step: Step
  readonly today: string
  readonly undo: () => void
}

function StepLine({ step, today, undo }: LineProps) {
  const words = stepInWords(step)
  return (
    <div className="row-apart">
      <span>
        <strong>{words}</strong>
        <span className="small quiet device-step-when">{stepWhen(step, today)}</span>
      </span>
      {step.undoneAt === null ? (
        <button type="button" className="button-link" onClick={undo}>
          Undo
          <span className="for-ears">
            {' '}
            ({words}, {stepWhen(step, today)})
          </span>
        </button>
      ) : (
        <span className="chip chip-quiet">
          <span aria-hidden="true">↶ </span>Undone
        </span>
      )}
    </div>
  )
}

import type { LostStep } from '../../../../shared/devices/lost-steps.ts'

interface Props {
  readonly step: LostStep
  readonly number: number
  /** When it was done, as the record says; undefined while it does not. */
  readonly keptAt: string | undefined
  readonly isTicked: boolean
  readonly tick: () => void
}

/** One thing to do after a loss: what, how, where that was read, and a tick. */
export function LostStepCard({ step, number, keptAt, isTicked, tick }: Props) {
  return (
    <li className="card stack-tight device-lost-step">
      <h2>
        {number}. {step.title}
      </h2>
      {step.words.map(words => (
        <p key={words}>{words}</p>
      ))}
      {step.source !== '' && <p className="small quiet">{step.source}</p>}
      {keptAt === undefined ? (
        <label className="plan-step">
          <input type="checkbox" checked={isTicked} onChange={tick} />
          <span>{step.did}</span>
        </label>
      ) : (
        <p>
          <span className="chip chip-yes">
            <span aria-hidden="true">✓ </span>Done
          </span>{' '}
          {step.did}, {keptAt}
        </p>
      )}
    </li>
  )
}

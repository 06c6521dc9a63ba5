import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { useTicks } from './ticks.ts'

interface Props {
  readonly line: PlanLine
  readonly serviceId: string
  readonly isOpen: boolean
}

/** The steps, to be ticked one by one so that an interruption does not lose the place. */
export function Steps({ line, serviceId, isOpen }: Props) {
  if (!isOpen) return <PlainSteps steps={line.steps} />
  return <StepsToTick line={line} serviceId={serviceId} />
}

/** Once it is decided there is nothing to tick. */
function PlainSteps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <section className="stack-tight" aria-labelledby="steps">
      <h2 id="steps">The steps</h2>
      <ol>
        {steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

function StepsToTick({ line, serviceId }: Omit<Props, 'isOpen'>) {
  // Another answer brings other steps, which nobody has ticked yet.
  const { ticked, tick } = useTicks(`${serviceId} ${line.key} ${line.choice ?? ''}`)
  return (
    <section className="stack-tight" aria-labelledby="steps">
      <h2 id="steps">How to do it, in {line.steps.length} steps</h2>
      <ol className="steps plain">
        {line.steps.map((step, index) => (
          <li key={step}>
            <label className="plan-step">
              <input type="checkbox" checked={ticked.has(index)} onChange={() => tick(index)} />
              <span>{step}</span>
            </label>
          </li>
        ))}
      </ol>
      <p className="small quiet not-on-paper">
        Ticks keep your place until you close the app. What counts is “This is done” below.
      </p>
    </section>
  )
}

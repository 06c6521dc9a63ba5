import type { PlanLine } from '../../../shared/plan/plan.ts'
import { useTicks } from './ticks.ts'

interface Props {
  readonly line: PlanLine
  readonly serviceId: string
  readonly isOpen: boolean
}

/** The steps, to be ticked one by one so that an interruption does not lose the place. */
export function Steps({ line, serviceId, isOpen }: Props) {
  // Another answer brings other steps, which nobody has ticked yet.
  const { ticked, tick } = useTicks(`${serviceId} ${line.key} ${line.choice ?? ''}`)
  return (
    <section className="stack-tight" aria-labelledby="steps">
      <h2 id="steps">How to do it, in {line.steps.length} steps</h2>
      <ol className="steps plain">
        {line.steps.map((step, index) => (
          <li key={step}>
            <label className="step">
              <input
                type="checkbox"
                checked={!isOpen || ticked.has(index)}
                disabled={!isOpen}
                onChange={() => tick(index)}
              />
              <span>{step}</span>
            </label>
          </li>
        ))}
      </ol>
      {isOpen && (
        <p className="small quiet not-on-paper">
          Ticks keep your place until you close the app. What counts is “This is done” below.
        </p>
      )}
    </section>
  )
}

import { Link } from 'wouter'
import { isOpen } from '../../shared/plan/plan.ts'
import type { PlanLine } from '../../shared/plan/plan-line.ts'
import { planStateWords } from '../../shared/plan/words.ts'

interface Props {
  readonly plan: readonly PlanLine[]
  /** What the devices put on the plan. */
  readonly lineKey: string | null
}

/** An open line of an advisory stands for the lines of the same devices. */
const speaksFor = (line: PlanLine, lineKey: string) =>
  isOpen(line) && line.concern?.endingKeys.includes(lineKey) === true

/** The way from a device to the line that it puts on the plan; nothing where it puts none there. */
export function OnYourPlan({ plan, lineKey }: Props) {
  const line =
    plan.find(({ key, ending }) => key === lineKey && ending !== null) ??
    plan.find(each => lineKey !== null && speaksFor(each, lineKey))
  if (line === undefined) return null
  return (
    <p className="not-on-paper">
      On your plan: <Link to={`/plan/${line.key}`}>{line.title}</Link>
      {!isOpen(line) && <span className="quiet"> ({planStateWords[line.state].words})</span>}
    </p>
  )
}

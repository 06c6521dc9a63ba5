import { Link } from 'wouter'
import { openLines } from '../../../shared/plan/plan.ts'
import { PageHeading } from '../../components/heading.tsx'
import { Reading } from '../../components/trouble.tsx'
import { useToday, useWork } from '../../stores.tsx'
import { OnePlanLine } from './one-plan-line.tsx'

/** One line of the plan: its steps, why it is there, who does it by when, and the decision. */
export function PlanLineScreen({ lineKey }: { readonly lineKey: string }) {
  const work = useWork()
  const today = useToday()
  if (work === null) return <Reading />
  const line = work.plan.find(({ key }) => key === lineKey)
  if (line === undefined) return <NotOnThePlan />
  const place = openLines(work.plan).indexOf(line) + 1
  return <OnePlanLine key={line.key} work={work} line={line} today={today} place={place} />
}

function NotOnThePlan() {
  return (
    <div className="stack">
      <PageHeading>This is not on the plan now</PageHeading>
      <p>What put it there asks for nothing any more, or the line was removed.</p>
      <p>
        <Link to="/plan">See the plan</Link>
      </p>
    </div>
  )
}

import { useMemo } from 'react'
import { Link } from 'wouter'
import { attentionOf } from '../../../shared/systems/attention.ts'
import { serviceTitle } from '../../../shared/services/words.ts'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useToday, useWork } from '../../stores.tsx'
import { SystemList } from './system-list.tsx'
import { useSystems } from './use-systems.ts'

/** The systems and online services of the service: what each holds, who is behind it, and what stands out. */
export function SystemsScreen() {
  const work = useWork()
  const today = useToday()
  const { systems, steps, error, again } = useSystems()
  const all = useMemo(
    () => systems?.map(system => ({ system, attention: attentionOf(system, today) })),
    [systems, today],
  )
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || all === undefined) return <Reading />
  if (all.length === 0) return <NoSystems hasSteps={steps !== undefined && steps.length > 0} />
  return <SystemList all={all} service={serviceTitle(work.service)} today={today} />
}

/** Before the first system: what would be here, and how to begin. */
function NoSystems({ hasSteps }: { readonly hasSteps: boolean }) {
  return (
    <div className="stack">
      <PageHeading>No systems or online services in the list yet</PageHeading>
      <p>
        Here you will see everything you sign in to for work: care records, the rota, email,
        payroll. For each one: who is behind it, what it holds, and how to go on when it is down.
      </p>
      <p>Begin with the one that care needs most. Only what it is for and a name are needed.</p>
      <div className="row">
        <Link to="/systems/new" className="button button-main">
          Add the first system
        </Link>
        <Link to="/devices">Devices</Link>
        {hasSteps && <Link to="/systems/steps">What was done to this list</Link>}
      </div>
    </div>
  )
}

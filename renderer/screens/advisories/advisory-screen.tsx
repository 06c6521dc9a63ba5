import { Link } from 'wouter'
import { advisoryKey } from '../../../shared/advisories/advisory-key.ts'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useWork } from '../../stores.tsx'
import { OneAdvisory } from './one-advisory.tsx'
import { useAdvisories } from './use-advisories.ts'

/** One advisory: what happened, what of ours it concerns, and what to do. */
export function AdvisoryScreen({ advisoryId }: { readonly advisoryId: string }) {
  const work = useWork()
  const { listed, error, again } = useAdvisories()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || listed === undefined) return <Reading />
  const concern = listed.concerns.find(({ key }) => key === advisoryKey(advisoryId))
  const withdrawn = listed.withdrawn.find(({ id }) => id === advisoryId)
  if (concern !== undefined) {
    const isFromReview = listed.fromReview?.ids.includes(advisoryId) === true
    const from = isFromReview ? listed.fromReview : null
    return <OneAdvisory key={concern.key} work={work} concern={concern} fromReview={from} />
  }
  return (
    <div className="stack">
      <PageHeading>
        {withdrawn === undefined ? 'There is no such advisory now' : 'This advisory was taken back'}
      </PageHeading>
      <p>
        {withdrawn?.because ??
          'The review no longer has it in its list. What you wrote about it is kept on the plan.'}
      </p>
      <p>
        <Link to="/advisories">See all advisories</Link>
      </p>
    </div>
  )
}

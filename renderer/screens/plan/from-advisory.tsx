import { Link } from 'wouter'
import type { Concern } from '../../../shared/advisories/concern.ts'
import { pastReviewInWords } from '../../../shared/advisories/words.ts'
import { ConcernedThings } from '../../components/concerned-things.tsx'

/** What of ours the advisory concerns, and the way to all that it says. */
export function FromAdvisory({ concern }: { readonly concern: Concern }) {
  const past = pastReviewInWords(concern)
  const { everybody } = concern.advisory.concerns
  return (
    <>
      {past !== null && <p className="notice notice-partly">{past}</p>}
      <ConcernedThings concern={concern} />
      <p className="small quiet not-on-paper">
        {!everybody &&
          'When you note on its page what a device or system has now, it leaves this line. With the last one the line closes by itself. '}
        <Link to={`/advisories/${concern.advisory.id}`}>Read the advisory</Link>
      </p>
    </>
  )
}

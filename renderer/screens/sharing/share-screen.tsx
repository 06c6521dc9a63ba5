import { PageHeading } from '../../components/heading.tsx'
import { LetterPage } from './letter-page.tsx'
import { NoReview } from './no-review.tsx'
import { Offer } from './offer.tsx'
import { sharePageOf } from './share-page.ts'
import { useSharingStep } from './use-sharing-step.ts'
import { type Shared, WithSharing } from './with-sharing.tsx'

/** Sharing with the review: what it is, or what became of what was sent. */
export function ShareScreen() {
  return <WithSharing>{shared => <Share key={shared.work.service.id} {...shared} />}</WithSharing>
}

function Share({ work, standing }: Shared) {
  const step = useSharingStep()
  const page = sharePageOf(standing)
  const serviceId = work.service.id
  switch (page.kind) {
    case 'no-review':
      return <NoReview serviceId={serviceId} />
    case 'nothing-collected':
      return (
        <div className="stack">
          <PageHeading>The review collects nothing at this time</PageHeading>
          <p>Nothing can be sent now. Your answers stay here.</p>
        </div>
      )
    case 'offer':
      return <Offer serviceId={serviceId} standing={standing} before={page.before} step={step} />
    case 'letter':
      return (
        <LetterPage serviceId={serviceId} standing={standing} letter={page.letter} step={step} />
      )
  }
}

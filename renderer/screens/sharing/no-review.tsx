import { PageHeading } from '../../components/heading.tsx'
import { OpenReviewFile } from './open-review-file.tsx'

/** Without the review's details file there is nobody to share with. */
export function NoReview({ serviceId }: { readonly serviceId: string }) {
  return (
    <div className="stack">
      <p className="small quiet">Share with the review</p>
      <PageHeading>No review is set up on this PC</PageHeading>
      <p>
        So nothing can leave it. This app has no address to send anything to, and it looks for none.
      </p>
      <p>
        A review asks many care services how they stand, to see where help is needed. The team that
        runs one can give you a small file with its name and address. If nobody has given you one,
        there is nothing to do here.
      </p>
      <OpenReviewFile serviceId={serviceId} words="Open the review’s file" />
      <p className="small quiet">
        Opening the file sends nothing. You then see who the review says it is, and decide.
      </p>
    </div>
  )
}

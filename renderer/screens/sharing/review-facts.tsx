import { keyInWords } from '../../../shared/sharing/explain-words.ts'
import type { ReviewOnFile } from '../../../shared/sharing/queue.ts'
import { OpenReviewFile } from './open-review-file.tsx'

interface Props {
  readonly review: ReviewOnFile
  readonly serviceId: string
}

/** Who the review says it is, with what to compare by telephone. */
export function ReviewFacts({ review, serviceId }: Props) {
  return (
    <section className="stack-tight" aria-labelledby="review-facts">
      <h2 id="review-facts">What the review’s file says</h2>
      <dl className="summary">
        <div className="summary-row">
          <dt>Name</dt>
          <dd>{review.name}</dd>
        </div>
        <div className="summary-row">
          <dt>Address</dt>
          <dd className="path">{review.address}</dd>
        </div>
        <div className="summary-row">
          <dt>Its key begins with</dt>
          <dd>
            <span className="share-figures">{keyInWords(review.key)}</span>
            <span className="small quiet share-key-hint">
              To be sure that the file is theirs, ring the review team on a number that you know,
              and compare these figures.
            </span>
          </dd>
        </div>
      </dl>
      <OpenReviewFile serviceId={serviceId} words="Open another file" />
    </section>
  )
}

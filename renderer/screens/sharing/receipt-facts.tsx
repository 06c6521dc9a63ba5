import { dayInWords } from '../../../shared/dates.ts'
import { keyInWords } from '../../../shared/sharing/explain-words.ts'
import { quarterInWords } from '../../../shared/sharing/quarters.ts'
import type { Receipt } from '../../../shared/sharing/receipt.ts'

/** The review's receipt in plain words, and how anybody can check it. */
export function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  return (
    <section className="card stack-tight" aria-labelledby="receipt">
      <h2 id="receipt">Your receipt</h2>
      <dl className="summary">
        <div className="summary-row">
          <dt>Stored on</dt>
          <dd>{dayInWords(receipt.storedOn)}, as the review’s clock says</dd>
        </div>
        <div className="summary-row">
          <dt>Counts for</dt>
          <dd>{quarterInWords(receipt.quarter)}</dd>
        </div>
        <div className="summary-row">
          <dt>The letter’s number</dt>
          <dd className="path share-figures">{receipt.id}</dd>
        </div>
      </dl>
      <details>
        <summary>How to check it</summary>
        <div className="stack-tight share-check">
          <p>
            This app has checked it: the review signed it with its key, and it names the very bytes
            that you were shown. To check it again, compare the fingerprint below with the one of
            “See what was sent”. The two are the same.
          </p>
          <p>If you ask the review team about it, tell them the letter’s number, not your name.</p>
          <dl className="summary">
            <div className="summary-row">
              <dt>Fingerprint (SHA-256)</dt>
              <dd className="path share-figures">{receipt.sha256}</dd>
            </div>
            <div className="summary-row">
              <dt>Signed with the key</dt>
              <dd className="share-figures">{keyInWords(receipt.key)}</dd>
            </div>
            <div className="summary-row">
              <dt>Signature (Ed25519)</dt>
              <dd className="path share-figures">{receipt.signature}</dd>
            </div>
          </dl>
        </div>
      </details>
    </section>
  )
}

import { Link } from 'wouter'
import { wasOutOfReach } from '../../../../shared/keeping/privacy-words.ts'
import { PageHeading } from '../../../components/heading.tsx'
import { PlainPage } from '../../../components/plain-page.tsx'

/** The first page after everything was erased. */
export function ErasedScreen() {
  return (
    <PlainPage>
      <div className="stack-wide">
        <PageHeading>Everything is erased</PageHeading>
        <p>
          Your records and all their copies on this PC are gone, and the app is as on its first day.
        </p>
        <section className="stack" aria-labelledby="still">
          <h2 id="still">What may still be elsewhere</h2>
          <ul>
            {wasOutOfReach.map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
        <p>
          <Link className="button button-main" to="/services/new">
            Start anew
          </Link>
        </p>
      </div>
    </PlainPage>
  )
}

import { useState } from 'react'
import type { FromReview } from '../../../shared/advisories/listed.ts'
import { sureWords } from '../../../shared/advisories/words.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import type { Advisory } from '../../../shared/sharing/advisory.ts'
import { conditionsInWords } from '../../../shared/sharing/advisory-words.ts'
import { useStores } from '../../stores.tsx'

interface Props {
  readonly advisory: Advisory
  readonly fromReview: FromReview | null
}

/** Who says so, how sure that is, whom it is for, and until when it counts. */
export function AboutAdvisory({ advisory, fromReview }: Props) {
  const { source, publishedOn, reviewBy, links } = advisory
  return (
    <section className="card stack-tight" aria-labelledby="about-advisory">
      <h2 id="about-advisory">Where this comes from</h2>
      <p>
        {source.words}. Looked at on {dayInWords(source.on)}.
      </p>
      <p>
        {source.sure !== 'read' && (
          <span className="chip chip-partly">
            <span aria-hidden="true">! </span>Not checked at the source
          </span>
        )}{' '}
        {sureWords[source.sure]}
      </p>
      <Links
        links={source.url === null ? links : [...links, { words: 'The source', url: source.url }]}
      />
      <p className="small quiet">
        {fromReview === null
          ? 'It came with the app.'
          : `It came from ${fromReview.reviewName}, signed.`}{' '}
        {fromReview?.isMadeUp === true && <strong>It is made up, to try things out. </strong>}
        Published {dayInWords(publishedOn)}. It counts until {dayInWords(reviewBy)}.
      </p>
      <details className="small">
        <summary>Whom it concerns</summary>
        <ul>
          {conditionsInWords(advisory).map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** Official pages alone: the list of them is held by the app, whatever an advisory says. */
function Links({ links }: Pick<Advisory, 'links'>) {
  const { keeping } = useStores()
  const [trouble, setTrouble] = useState('')
  if (links.length === 0) return null
  const open = (url: string) => {
    keeping.openLink(url).then(
      () => setTrouble(''),
      (error: unknown) => setTrouble(sentenceOf(error)),
    )
  }
  return (
    <>
      <ul>
        {links.map(({ url, words }) => (
          <li key={url}>
            <a
              href={url}
              onClick={event => {
                event.preventDefault()
                open(url)
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
      <p className="error" role="alert">
        {trouble}
      </p>
    </>
  )
}

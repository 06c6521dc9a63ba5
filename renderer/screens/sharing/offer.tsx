import { Link } from 'wouter'
import { present } from '../../../shared/assert.ts'
import { explainedParts } from '../../../shared/sharing/explain-words.ts'
import {
  canTakeBack,
  letterMeaning,
  letterNews,
  untilSentence,
} from '../../../shared/sharing/letter-words.ts'
import { quarterInWords } from '../../../shared/sharing/quarters.ts'
import type { KeptLetter, SharingStanding } from '../../../shared/sharing/queue.ts'
import { refusalSentences } from '../../../shared/sharing/refusal-words.ts'
import { PageHeading } from '../../components/heading.tsx'
import { useToday } from '../../stores.tsx'
import { OneLetter } from './one-letter.tsx'
import { ReviewFacts } from './review-facts.tsx'
import { StillThere } from './still-there.tsx'
import { StopSharing } from './stop-sharing.tsx'
import type { SharingStep } from './use-sharing-step.ts'

interface Props {
  readonly serviceId: string
  readonly standing: SharingStanding
  readonly before: KeptLetter | null
  readonly step: SharingStep
}

/** What sharing is and what it is not, before anything is shown or sent. */
export function Offer({ serviceId, standing, before, step }: Props) {
  const review = present(standing.review, 'The review')
  const quarter = present(standing.quarter, 'The quarter')
  return (
    <>
      <div className="stack-wide">
        <div className="stack">
          <p className="small quiet">Share with the review</p>
          <PageHeading news={String(step.done)}>{offerNews(standing, before)}</PageHeading>
          {before !== null && (
            <Before serviceId={serviceId} standing={standing} letter={before} step={step} />
          )}
          {!standing.isOn && before !== null && <p>Sharing is switched off.</p>}
          <p>
            It takes about 2 minutes. Nothing is sent before you have seen every word of it and
            pressed “Send now” or “Save as a file”.
          </p>
        </div>
        <div className="share-parts">
          {explainedParts(review, quarter).map(({ heading, words }) => (
            <section key={heading} className="card stack-tight">
              <h2>{heading}</h2>
              {words.map(sentence => (
                <p key={sentence}>{sentence}</p>
              ))}
            </section>
          ))}
        </div>
        <ReviewFacts review={review} serviceId={serviceId} />
        {standing.letters.length > 0 && (
          <p>
            <Link to="/share/letters">Sent and waiting: every letter and every try</Link>
          </p>
        )}
        {standing.isOn && (
          <div>
            <StopSharing serviceId={serviceId} step={step} />
          </div>
        )}
        <p className="error" role="alert">
          {step.trouble}
        </p>
      </div>
      <div className="way-on" role="group" aria-label="Sharing">
        <Link to="/share/send" className="button button-main">
          See what would be sent
        </Link>
        <Link to="/" className="button">
          Not now
        </Link>
      </div>
    </>
  )
}

function offerNews({ quarter }: SharingStanding, before: KeptLetter | null): string {
  if (before === null) return 'You can help by sharing your answers'
  if (before.quarter === quarter) return letterNews(before)
  return 'A new quarter has begun: will you share again?'
}

/** Of an earlier quarter everything that can still be done is done here; of one that is over it is only said. */
function Before(props: Omit<Props, 'before'> & { readonly letter: KeptLetter }) {
  const { letter } = props
  const today = useToday()
  if (canTakeBack(letter, today)) return <OneLetter {...props} />
  return (
    <>
      <p>
        What you shared for {quarterInWords(letter.quarter)}: {lowered(letterNews(letter))}.{' '}
        {[letterMeaning(letter), untilSentence(letter, today), ...refusalSentences(letter)].join(
          ' ',
        )}
      </p>
      <StillThere letters={props.standing.letters} letter={letter} />
    </>
  )
}

const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)

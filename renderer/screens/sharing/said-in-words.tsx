import { Link } from 'wouter'
import { capital, counted } from '../../../shared/counted.ts'
import type { Preview } from '../../../shared/sharing/queue.ts'
import { countedFrom } from '../../../shared/sharing/register-counts.ts'
import type { ToShare } from '../../../shared/sharing/to-share.ts'
import { reasonsFor } from '../../../shared/sharing/why-sent.ts'
import { markSentences, submissionSentences } from '../../../shared/sharing/words.ts'

interface Props {
  readonly preview: Preview
  readonly offered: ToShare
}

/** The text in sentences: what it says, what is left unsaid and why, and what never is sent. */
export function SaidInWords({ preview, offered }: Props) {
  const { coarsened, submission } = preview
  return (
    <section className="stack-tight" aria-labelledby="in-words">
      <h2 id="in-words">In sentences</h2>
      <ul className="share-sentences">
        {submissionSentences(submission).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {coarsened.length > 0 && (
        <div className="notice stack-tight">
          <h3>Left unsaid, so that nobody can tell that it is you</h3>
          {coarsened.map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
          <details className="small quiet">
            <summary>How this app knows how many there are</summary>
            <p>{countedFrom}</p>
          </details>
        </div>
      )}
      {offered.unconfirmed > 0 && (
        <p>
          {capital(counted(offered.unconfirmed, 'answer', 'answers'))} from last time, or to an
          older text, {offered.unconfirmed === 1 ? 'is' : 'are'} not sent, because nobody has
          confirmed {offered.unconfirmed === 1 ? 'it' : 'them'} yet.{' '}
          <Link to="/checklist">Confirm them in the checklist</Link>
        </p>
      )}
      <details>
        <summary>Why each of these is sent</summary>
        <ul className="share-sentences">
          {reasonsFor(submission).map(({ what, why }) => (
            <li key={what}>
              {what}. <span className="quiet">{why}</span>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>Three marks that go with it</summary>
        <ul className="share-sentences">
          {markSentences(preview).map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      {offered.neverSent.length > 0 && (
        <details>
          <summary>
            {capital(counted(offered.neverSent.length, 'question', 'questions'))} whose answers are
            never sent
          </summary>
          <ul className="share-sentences">
            {offered.neverSent.map(({ text, because }) => (
              <li key={text}>
                {text} <span className="quiet">{because}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

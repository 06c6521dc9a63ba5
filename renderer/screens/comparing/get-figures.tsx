import { useId } from 'react'
import { momentInWords } from '../../../shared/dates.ts'
import type { NewsStanding } from '../../../shared/news/news.ts'
import { saidOf } from '../../../shared/news/words.ts'
import type { ReviewOnFile } from '../../../shared/sharing/queue.ts'
import { useStores, useToday } from '../../stores.tsx'
import { useNewsStep } from './use-news-step.ts'

interface Props {
  readonly standing: NewsStanding
  /** Whether this is the first thing to do on the page. */
  readonly isFirst: boolean
}

type Step = ReturnType<typeof useNewsStep>

/** The only place from which anybody is asked for figures, and what asking tells them. */
export function GetFigures({ standing, isFirst }: Props) {
  const id = useId()
  const step = useNewsStep(standing.kept.length > 0)
  const { review } = standing
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{isFirst ? 'Get the figures' : 'Get newer figures'}</h2>
      {review === null ? (
        <NobodyToAsk step={step} />
      ) : (
        <Ways standing={standing} review={review} step={step} isFirst={isFirst} />
      )}
      <div role="status" className="compare-said">
        {step.said.map(({ sentence, isGood }) => (
          <p key={sentence} className={isGood ? undefined : 'error'}>
            {sentence}
          </p>
        ))}
      </div>
    </section>
  )
}

function NobodyToAsk({ step }: { readonly step: Step }) {
  const { news } = useStores()
  return (
    <>
      <p>
        No review is set up on this PC, so there is nobody to ask. The team that runs a review can
        give you a small file with its name and address. With it, this app can also tell a genuine
        file of figures from a false one.
      </p>
      <div>
        <button
          type="button"
          className="button"
          aria-disabled={step.busy}
          onClick={() =>
            void step.run(async () => {
              await news.openDetails()
              return []
            })
          }
        >
          Open the review’s file
        </button>
      </div>
      <p className="small quiet">Opening the file sends nothing and asks nobody.</p>
    </>
  )
}

interface WaysProps extends Props {
  readonly review: ReviewOnFile
  readonly step: Step
}

function Ways({ standing, review, step, isFirst }: WaysProps) {
  const { news } = useStores()
  const isAsking = standing.isAsking
  return (
    <>
      <p>
        “{review.name}” publishes new figures after each quarter. You need not share anything to see
        them.
      </p>
      <div className="row">
        <button
          type="button"
          className={isFirst ? 'button button-main' : 'button'}
          aria-disabled={step.busy || isAsking}
          onClick={() => void step.run(() => news.ask())}
        >
          Ask the review now
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={step.busy}
          onClick={() => void step.run(async () => [await news.openFile()])}
        >
          Open a file of figures
        </button>
        {isAsking && (
          <span className="row">
            <progress aria-label="Asking the review" />
            <button type="button" className="button-link" onClick={() => void news.stop()}>
              Stop
            </button>
          </span>
        )}
      </div>
      <LastAsked standing={standing} />
      <Weekly isWeekly={standing.isWeekly} />
      <details>
        <summary>What asking tells the review</summary>
        <div className="stack-tight">
          <p>
            Its server at {review.address} sees that somebody at your internet address asked for a
            file, as the server of any web page does. Nothing of your service is sent: no name, no
            answer, no number.
          </p>
          <p>
            Without a network, somebody else can fetch the file (benchmark.json) from the review’s
            web page and bring it on a USB stick. The app checks that the review signed it.
          </p>
        </div>
      </details>
    </>
  )
}

function LastAsked({ standing: { lastAsked, kept } }: { readonly standing: NewsStanding }) {
  const today = useToday()
  if (lastAsked === null) return <p className="small quiet">Nobody has been asked so far.</p>
  const said = lastAsked.results.map(result => saidOf(result, kept.length > 0).sentence)
  return (
    <p className="small quiet">
      Last asked {momentInWords(lastAsked.at, today)}. {said.join(' ')}
    </p>
  )
}

function Weekly({ isWeekly }: { readonly isWeekly: boolean }) {
  const { news } = useStores()
  const step = useNewsStep(false)
  const turn = (isOn: boolean) =>
    void step.run(async () => {
      await news.weekly(isOn)
      return []
    })
  return (
    <div>
      <label className="share-tick">
        <input type="checkbox" checked={isWeekly} onChange={event => turn(event.target.checked)} />
        <span>
          Ask the review each week by itself, while this app is open{' '}
          <span className="small quiet">Off unless you tick it. Untick it at any time.</span>
        </span>
      </label>
      {step.said.map(({ sentence }) => (
        <p key={sentence} className="error" role="alert">
          {sentence}
        </p>
      ))}
    </div>
  )
}

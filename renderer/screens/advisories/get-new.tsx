import { useState } from 'react'
import { Link } from 'wouter'
import type { FromReview } from '../../../shared/advisories/listed.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import type { NewsResult } from '../../../shared/news/news.ts'
import { saidOf } from '../../../shared/news/words.ts'
import { useSharing, useStores, useWork } from '../../stores.tsx'

interface Props {
  readonly fromReview: FromReview | null
}

/** Where the advisories come from, and the ways to get new ones. Nothing of the service is sent for it. */
export function GetNew({ fromReview }: Props) {
  const { standing } = useSharing()
  const { isBusy, said, get } = useGetting(fromReview !== null)
  const hasReview = standing !== undefined && standing.review !== null
  return (
    <div className="stack-tight not-on-paper">
      <p className="small quiet">
        <WhereFrom fromReview={fromReview} />
      </p>
      {hasReview ? (
        <div className="row">
          <button type="button" className="button" disabled={isBusy} onClick={() => get('ask')}>
            Look for new ones
          </button>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => get('openFile')}
          >
            Open a file of the review
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            Print these
          </button>
          {isBusy && <span role="status">Asking the review…</span>}
        </div>
      ) : (
        <div className="row">
          <button type="button" className="button" onClick={() => window.print()}>
            Print these
          </button>
          <span className="small">
            To get new ones, <Link to="/share">open the details of the review</Link> once.
          </span>
        </div>
      )}
      {hasReview && (
        <p className="small quiet">
          Looking asks the review for its files and sends nothing of your service. Its server sees
          your internet address, as that of any web page does.
        </p>
      )}
      <div role="status" className="stack-tight">
        {said.map(({ isGood, sentence }) => (
          <p key={sentence} className={isGood ? 'notice notice-yes' : 'notice notice-partly'}>
            {sentence}
          </p>
        ))}
      </div>
    </div>
  )
}

function WhereFrom({ fromReview }: Props) {
  if (fromReview === null) return <>These came with the app. Nothing newer was received so far.</>
  const { reviewName, publishedOn, receivedOn, isMadeUp } = fromReview
  return (
    <>
      From {reviewName}, list of {dayInWords(publishedOn)}, received {dayInWords(receivedOn)}, and
      those that came with the app.
      {isMadeUp && <strong> This list is made up, to try things out.</strong>}
    </>
  )
}

type Said = ReturnType<typeof saidOf>

function useGetting(hasBefore: boolean) {
  const { news, devices } = useStores()
  const work = useWork()
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<readonly Said[]>([])
  const ways: Readonly<Record<'ask' | 'openFile', () => Promise<readonly NewsResult[]>>> = {
    ask: async () => {
      const results = await news.ask()
      // The other files that come with it have pages of their own.
      return results.filter(({ kind }) => kind === 'advisories' || kind === null)
    },
    openFile: async () => {
      const result = await news.openFile()
      return result === null ? [] : [result]
    },
  }
  const get = (way: keyof typeof ways) => {
    setBusy(true)
    setSaid([])
    ways[way]()
      .then(async results => {
        if (work !== null) await devices.loadStanding(work.service.id)
        setSaid(results.map(result => saidOf(result, hasBefore)))
      })
      .catch((error: unknown) => setSaid([{ isGood: false, sentence: sentenceOf(error) }]))
      .finally(() => setBusy(false))
  }
  return { isBusy, said, get }
}

import { momentInWords } from '../../../../shared/dates.ts'
import type { UpdateStanding } from '../../../../shared/updates/updates.ts'
import { outcomeInWords, whatIsSent } from '../../../../shared/updates/words.ts'
import { useStores, useToday } from '../../../stores.tsx'
import { useErrand } from '../use-errand.ts'
import { UpdateNews } from './update-news.tsx'
import { useUpdateStep } from './use-update-step.ts'

/** Asking the one address: now, or each week once somebody chose that. */
export function Looking({ standing }: { readonly standing: UpdateStanding }) {
  const { updates } = useStores()
  const { isBusy, news, run } = useUpdateStep()
  const isLooking = standing.doing === 'looking'
  return (
    <section className="stack" aria-labelledby="looking">
      <h2 id="looking">Looking for a newer version</h2>
      <p>Nothing is fetched by looking, and nothing is installed. You decide about each step.</p>
      <div className="row">
        <button
          type="button"
          className={standing.found === null ? 'button button-main' : 'button'}
          aria-disabled={isBusy || standing.doing !== null}
          onClick={() => {
            if (standing.doing === null) void run(updates.look)
          }}
        >
          Look now
        </button>
        {isLooking && (
          <span className="row">
            <progress aria-label="Looking for a newer version" />
            <button type="button" className="button-link" onClick={() => void updates.stop()}>
              Stop
            </button>
          </span>
        )}
      </div>
      <UpdateNews news={news} />
      <LastLooked standing={standing} hasNews={news !== null} />
      <Weekly isWeekly={standing.isWeekly} />
      <details>
        <summary>What looking tells others</summary>
        <div className="stack-tight">
          <p>{whatIsSent}</p>
          <p>
            The address: <span className="path">{standing.from?.address}</span>. What comes from
            there counts only if it is signed with the key {standing.from?.key}.
          </p>
        </div>
      </details>
    </section>
  )
}

interface LastProps {
  readonly standing: UpdateStanding
  readonly hasNews: boolean
}

function LastLooked({ standing: { lastLooked }, hasNews }: LastProps) {
  const today = useToday()
  if (lastLooked === null) {
    return <p className="small quiet">This app has not looked so far.</p>
  }
  return (
    <p className="small quiet">
      Last looked {momentInWords(lastLooked.at, today)}.{' '}
      {!hasNews && lastLooked.outcome !== 'found' && outcomeInWords(lastLooked.outcome)}
    </p>
  )
}

function Weekly({ isWeekly }: { readonly isWeekly: boolean }) {
  const { updates } = useStores()
  const { error, run } = useErrand()
  const turn = (isOn: boolean) =>
    void run('', async () => {
      await updates.weekly(isOn)
      return ''
    })
  return (
    <div>
      <label className="share-tick">
        <input type="checkbox" checked={isWeekly} onChange={event => turn(event.target.checked)} />
        <span>
          Look each week by itself, while this app is open{' '}
          <span className="small quiet">Off unless you tick it. Untick it at any time.</span>
        </span>
      </label>
      <p className="error" role="alert">
        {error}
      </p>
    </div>
  )
}

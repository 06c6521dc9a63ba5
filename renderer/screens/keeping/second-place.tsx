import { momentInWords } from '../../../shared/dates.ts'
import type { SecondPlace } from '../../../shared/keeping/backup.ts'
import { useStores, useToday } from '../../stores.tsx'
import { useErrand } from './use-errand.ts'

interface Props {
  readonly second: SecondPlace | null
  /** Said where nothing got there for a week. */
  readonly reminder: string | null
}

/** A USB stick, a network drive or a synced folder that gets each backup as well. */
export function SecondPlacePart({ second, reminder }: Props) {
  const { keeping } = useStores()
  const { isBusy, news, error, run } = useErrand()
  const choose = async () => {
    await keeping.chooseSecondPlace()
    return ''
  }
  const forget = async () => {
    await keeping.forgetSecondPlace()
    return 'The backups there stay where they are. New ones are kept on this PC only.'
  }
  return (
    <section className="stack" aria-labelledby="second-place">
      <h2 id="second-place">A second place</h2>
      {second === null ? (
        <p>
          Your backups are on this PC only. If it is stolen or breaks, they go with it. Choose a USB
          stick, a network drive or a synced folder, and each backup goes there too.
        </p>
      ) : (
        <Chosen second={second} />
      )}
      {reminder !== null && <p className="notice notice-partly">{reminder}</p>}
      <p className="small quiet">
        Anyone who gets hold of a backup can read it. Choose a place that your service looks after.
      </p>
      <div className="row">
        <button
          type="button"
          className="button"
          aria-disabled={isBusy}
          onClick={() => void run('Choose a folder…', choose)}
        >
          {second === null ? 'Choose a second place' : 'Choose another place'}
        </button>
        {second !== null && (
          <button
            type="button"
            className="button-link"
            aria-disabled={isBusy}
            onClick={() => void run('', forget)}
          >
            Stop using it
          </button>
        )}
        <span role="status">{news}</span>
        <span className="error" role="alert">
          {error}
        </span>
      </div>
    </section>
  )
}

function Chosen({ second }: { readonly second: SecondPlace }) {
  const today = useToday()
  const { folder, reachedAt, isReachable, isSameDisk } = second
  return (
    <>
      <dl className="summary">
        <div className="summary-row">
          <dt>Folder</dt>
          <dd className="path">{folder}</dd>
        </div>
        <div className="summary-row">
          <dt>Now</dt>
          <dd>
            {isReachable ? (
              <span className="chip chip-yes">
                <span aria-hidden="true">✓ </span>Connected
              </span>
            ) : (
              <span className="chip chip-partly">
                <span aria-hidden="true">! </span>Not connected
              </span>
            )}
          </dd>
        </div>
        <div className="summary-row">
          <dt>Last backup there</dt>
          <dd>{reachedAt === null ? 'None yet' : momentInWords(reachedAt, today)}</dd>
        </div>
      </dl>
      {isSameDisk && (
        <p className="notice">
          This folder is on the same disk as your records. If that disk breaks, both go. A USB stick
          or a network drive is safer.
        </p>
      )}
    </>
  )
}

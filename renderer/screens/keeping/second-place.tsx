import { useStore } from 'zustand'
import { momentInWords } from '../../../shared/dates.ts'
import type { SecondPlace } from '../../../shared/keeping/backup.ts'
import { useStores, useToday } from '../../stores.tsx'
import { ErrandRow } from './errand-row.tsx'
import { useErrand } from './use-errand.ts'

interface Props {
  readonly second: SecondPlace | null
  /** Said where nothing got there for a week. */
  readonly reminder: string | null
}

/** A USB stick, a network drive or a synced folder that gets each backup as well. */
export function SecondPlacePart({ second, reminder }: Props) {
  const { keeping, lock } = useStores()
  const isLocked = useStore(lock, ({ facts }) => facts?.isOn === true)
  const errand = useErrand()
  const { isBusy, run } = errand
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
        {isLocked
          ? 'New backups are locked with your passphrase. Those from before the lock can still be read there.'
          : 'Anyone who gets hold of a backup can read it.'}{' '}
        Choose a place that your service looks after.
      </p>
      <ErrandRow
        errand={errand}
        words={second === null ? 'Choose a second place' : 'Choose another place'}
        doing="Choose a folder…"
        work={choose}
      >
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
      </ErrandRow>
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

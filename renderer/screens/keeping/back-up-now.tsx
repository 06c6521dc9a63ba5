import { useEffect, useState } from 'react'
import { timeInWords } from '../../../shared/dates.ts'
import type { BackupProgress } from '../../../shared/keeping/backup.ts'
import { sizeInWords } from '../../../shared/keeping/copies.ts'
import { useStores } from '../../stores.tsx'
import { useErrand } from './use-errand.ts'

/** One press, with how far it is, and then what was made. */
export function BackUpNow({ hasSecond }: { readonly hasSecond: boolean }) {
  const { keeping } = useStores()
  const { isBusy, news, error, run } = useErrand()
  const progress = useProgress()
  const backUp = async () => {
    const { madeAt, bytes } = await keeping.backUpNow()
    const isThere = keeping.getState().backups?.second?.isReachable
    const where =
      isThere === false
        ? ' On this PC only: the second place could not be reached.'
        : hasSecond
          ? ' On this PC and in the second place.'
          : ''
    return `Backed up at ${timeInWords(madeAt)}, and compared. ${sizeInWords(bytes)}.${where}`
  }
  return (
    <div className="stack-tight">
      <div className="row">
        <button
          type="button"
          className="button button-main"
          aria-disabled={isBusy}
          onClick={() => void run('Making a backup…', backUp)}
        >
          Back up now
        </button>
        {isBusy && progress !== null && (
          <progress
            aria-label="How far the backup is"
            max={progress.of}
            value={Math.min(progress.done, progress.of)}
          />
        )}
        <span role="status">{news}</span>
      </div>
      <p role="alert">
        {error !== '' && <span className="error">No backup was made. {error}</span>}
      </p>
    </div>
  )
}

function useProgress(): BackupProgress | null {
  const [progress, setProgress] = useState<BackupProgress | null>(null)
  useEffect(() => window.careCyberCheck.on('keeping.progress', setProgress), [])
  return progress
}

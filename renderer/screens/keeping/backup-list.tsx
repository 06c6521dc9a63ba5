import { useLocation } from 'wouter'
import { dayInWords } from '../../../shared/dates.ts'
import {
  countsInWords,
  lastInWords,
  placesInWords,
  reasonInWords,
  type ShownBackup,
} from '../../../shared/keeping/backup-words.ts'
import { sizeInWords } from '../../../shared/keeping/copies.ts'
import { copyMomentInWords } from '../../../shared/keeping/copy-words.ts'
import { useStores } from '../../stores.tsx'
import { useErrand } from './use-errand.ts'

/** As many as fit a glance; the older ones are for whoever looks for them. */
const shownFirst = 5

export function BackupList({ shown }: { readonly shown: readonly ShownBackup[] }) {
  const older = shown.slice(shownFirst)
  return (
    <>
      <Rows shown={shown.slice(0, shownFirst)} />
      {older.length > 0 && (
        <details>
          <summary>
            {older.length === 1 ? 'Show 1 older backup' : `Show ${older.length} older backups`}
          </summary>
          <Rows shown={older} />
        </details>
      )}
    </>
  )
}

function Rows({ shown }: { readonly shown: readonly ShownBackup[] }) {
  return (
    <ul className="plain card backup-list">
      {shown.map(backup => (
        <Row key={backup.name} backup={backup} />
      ))}
    </ul>
  )
}

function Row({ backup }: { readonly backup: ShownBackup }) {
  const { keeping } = useStores()
  const [, navigate] = useLocation()
  const { isBusy, news, error, run } = useErrand()
  const { name, places, bytes, reason, testedOn } = backup
  const moment = copyMomentInWords(backup)
  const ref = { name, place: places.includes('here') ? 'here' : 'second' } as const
  const facts = [placesInWords(places), sizeInWords(bytes), reasonInWords(reason)]
  const test = async () => {
    const looked = await keeping.testBackup(ref)
    return `It opens, and everything in it can be read: ${countsInWords(looked.counts)}. ${lastInWords(looked)}`
  }
  const look = async () => {
    await keeping.previewBackup(ref)
    navigate('/restore')
    return ''
  }
  return (
    <li className="backup stack-tight">
      <div className="row-apart">
        <div>
          <strong>{moment}</strong>
          <p className="small quiet">{facts.filter(fact => fact !== '').join(' · ')}</p>
        </div>
        <span className={testedOn === null ? 'chip chip-quiet' : 'chip chip-yes'}>
          {testedOn === null ? 'Not tested' : `✓ Tested ${dayInWords(testedOn)}`}
        </span>
      </div>
      <div className="row">
        <button
          type="button"
          className="button-link"
          aria-disabled={isBusy}
          onClick={() => void run('Opening it apart from your records…', test)}
        >
          Test this backup<span className="for-ears"> of {moment}</span>
        </button>
        <button
          type="button"
          className="button-link"
          aria-disabled={isBusy}
          onClick={() => void run('Opening it…', look)}
        >
          See what is in it<span className="for-ears">, {moment}</span>
        </button>
      </div>
      <p role="status" className="small">
        {news}
      </p>
      <p role="alert">{error !== '' && <span className="error">{error}</span>}</p>
    </li>
  )
}

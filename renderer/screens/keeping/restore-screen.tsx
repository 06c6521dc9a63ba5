import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import { dayInWords, timeInWords } from '../../../shared/dates.ts'
import type { BackupPreview, Looked } from '../../../shared/keeping/backup.ts'
import {
  changedInWords,
  countsInWords,
  gainedInWords,
  lastInWords,
  lostInWords,
} from '../../../shared/keeping/backup-words.ts'
import { PageHeading } from '../../components/heading.tsx'
import { PlainPage } from '../../components/plain-page.tsx'
import { useStartOver, useStores, useToday } from '../../stores.tsx'
import { UnlockBackup } from './lock/unlock-backup.tsx'
import { useErrand } from './use-errand.ts'

/** What is in a backup beside what is here now, before anybody goes back to it. */
export function RestoreScreen({ isNewPc }: { readonly isNewPc: boolean }) {
  const { keeping } = useStores()
  const preview = useStore(keeping, state => state.preview)
  const back = isNewPc ? '/services/new' : '/settings/backups'
  return (
    <PlainPage aside={<Link to={back}>Leave everything as it is</Link>}>
      {preview === undefined ? (
        <div className="stack">
          <PageHeading>No backup is open</PageHeading>
          <p>Choose one first.</p>
        </div>
      ) : 'isLocked' in preview ? (
        <UnlockBackup key={preview.token} token={preview.token} />
      ) : (
        <Preview key={preview.token} preview={preview} isNewPc={isNewPc} />
      )}
    </PlainPage>
  )
}

interface Props {
  readonly preview: BackupPreview
  readonly isNewPc: boolean
}

function Preview({ preview, isNewPc }: Props) {
  const moment = `${dayInWords(preview.madeAt)}, ${timeInWords(preview.madeAt)}`
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading>
          {isNewPc ? 'This is what is in your backup' : `Go back to the backup of ${moment}?`}
        </PageHeading>
        <p>
          The backup was opened and checked: it is whole.{' '}
          {!isNewPc && 'Nothing has been changed yet.'}
        </p>
      </div>
      <div className="backup-sides">
        {!isNewPc && <Side heading="Now" looked={preview.now} />}
        <Side heading={`The backup of ${moment}`} looked={preview.then} />
      </div>
      {!isNewPc && <Differences preview={preview} />}
      <GoBack preview={preview} isNewPc={isNewPc} />
    </div>
  )
}

function Side(props: { readonly heading: string; readonly looked: Looked | null }) {
  const { heading, looked } = props
  return (
    <section className="card stack-tight" aria-label={heading}>
      <h2>{heading}</h2>
      {looked === null ? (
        <p>What is here now cannot be read.</p>
      ) : (
        <>
          {looked.serviceNames.length > 0 && (
            <p>
              <strong>
                {looked.serviceNames
                  .map(name => (name === '' ? 'A service without a name' : name))
                  .join(', ')}
              </strong>
            </p>
          )}
          <p>{countsInWords(looked.counts)}</p>
          <p className="small quiet">{lastInWords(looked)}</p>
        </>
      )}
    </section>
  )
}

function Differences({ preview }: { readonly preview: BackupPreview }) {
  const today = useToday()
  const { differences, now } = preview
  if (now === null) return null
  if (differences.length === 0) return <p className="notice">Both hold the same.</p>
  const parts = [
    ['What you would lose', lostInWords(differences, today)],
    ['What would come back', gainedInWords(differences)],
    ['What would be as it was then', changedInWords(differences)],
  ] as const
  return (
    <section className="stack" aria-labelledby="differences">
      <h2 id="differences">What would change</h2>
      {parts
        .filter(([, lines]) => lines.length > 0)
        .map(([heading, lines]) => (
          <div key={heading} className="stack-tight">
            <h3>{heading}</h3>
            <ul>
              {lines.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  )
}

function GoBack({ preview, isNewPc }: Props) {
  const { keeping } = useStores()
  const startOver = useStartOver()
  const [, navigate] = useLocation()
  const { isBusy, news, error, run } = useErrand()
  const restore = async () => {
    await keeping.restore(preview.token)
    // First: until the services are heard anew, an app without one would lead back to its welcome.
    startOver()
    navigate(isNewPc ? '/' : '/settings/backups')
    return ''
  }
  return (
    <div className="stack">
      {!isNewPc && (
        <p>
          The app first makes a backup of what is here now, so you can go back to it. What you sent
          to the review stays as it is, and sharing is switched off until you agree again.
        </p>
      )}
      <div className="row">
        <button
          type="button"
          className="button button-main"
          aria-disabled={isBusy}
          onClick={() => void run('One moment. Bringing your records back…', restore)}
        >
          {isNewPc ? 'Bring it to this PC' : 'Go back to this backup'}
        </button>
        <Link to={isNewPc ? '/services/new' : '/settings/backups'} className="button">
          Leave everything as it is
        </Link>
      </div>
      <p role="status">{news}</p>
      <p role="alert">{error !== '' && <span className="error">{error}</span>}</p>
    </div>
  )
}

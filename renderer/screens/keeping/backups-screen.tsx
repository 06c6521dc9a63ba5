import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { momentInWords } from '../../../shared/dates.ts'
import type { Backups, Undo } from '../../../shared/keeping/backup.ts'
import { byName, clockInWords, reminderInWords } from '../../../shared/keeping/backup-words.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useStartOver, useStores, useToday } from '../../stores.tsx'
import { BackUpNow } from './back-up-now.tsx'
import { BackupList } from './backup-list.tsx'
import { SecondPlacePart } from './second-place.tsx'
import { ErrandRow } from './errand-row.tsx'
import { useErrand } from './use-errand.ts'
import { useReading } from './use-reading.ts'

/** The backups: made, kept in a second place, tested, and gone back to. */
export function BackupsScreen() {
  const { keeping } = useStores()
  const backups = useStore(keeping, state => state.backups)
  const { error, again } = useReading(keeping.loadBackups)
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (backups === undefined) return <Reading />
  return <Ready backups={backups} />
}

function Ready({ backups }: { readonly backups: Backups }) {
  const today = useToday()
  const shown = byName(backups.backups)
  const reminder = reminderInWords(backups.second, today)
  const clock = clockInWords(shown[0]?.madeAt, today)
  return (
    <div className="stack-wide backups">
      <div className="stack">
        <p className="small">
          <BackLink to="/settings">Settings</BackLink>
        </p>
        <PageHeading>
          {shown[0] === undefined
            ? 'There is no backup of your records yet'
            : `Your records were last backed up ${momentInWords(shown[0].madeAt, today)}`}
        </PageHeading>
        <p>
          The app makes a backup each day you use it, and before every step that changes a lot. It
          opens each one again and compares it before it counts.
        </p>
        {clock !== null && <p className="notice notice-partly">{clock}</p>}
        <BackUpNow hasSecond={backups.second !== null} />
      </div>
      {backups.undo !== null && <WayBack undo={backups.undo} />}
      <SecondPlacePart second={backups.second} reminder={reminder} />
      <section className="stack" aria-labelledby="your-backups">
        <h2 id="your-backups">Your backups</h2>
        {shown.length === 0 ? (
          <p>Each backup would be listed here. Make the first one with the button above.</p>
        ) : (
          <BackupList shown={shown} />
        )}
        <OpenFile />
      </section>
    </div>
  )
}

/** The way back from going back. */
function WayBack({ undo: { restoredAt, hasAdded } }: { readonly undo: Undo }) {
  const { keeping } = useStores()
  const startOver = useStartOver()
  const today = useToday()
  const errand = useErrand()
  const undo = async () => {
    await keeping.undoRestore()
    startOver()
    return ''
  }
  return (
    <section className="notice stack-tight" aria-labelledby="went-back">
      <h2 id="went-back">
        {hasAdded
          ? `What could still be read of your damaged records was added to a backup ${momentInWords(restoredAt, today)}`
          : `You went back to a backup ${momentInWords(restoredAt, today)}`}
      </h2>
      <p>
        {hasAdded
          ? 'If it does not look right, take it out again. What you have saved since is kept as a backup.'
          : 'What was here before is kept. Should you go back to it, what you have saved since is kept as a backup, too.'}
      </p>
      <ErrandRow
        errand={errand}
        words={hasAdded ? 'Take it out again' : 'Go back to how it was before'}
        doing="One moment…"
        work={undo}
      />
    </section>
  )
}

/** For a backup that lies somewhere else, such as one from the old PC. */
function OpenFile() {
  const { keeping } = useStores()
  const [, navigate] = useLocation()
  const errand = useErrand()
  const open = async () => {
    const isChosen = await keeping.openBackup()
    if (isChosen) navigate('/restore')
    return isChosen ? '' : 'No file was chosen.'
  }
  return (
    <ErrandRow
      errand={errand}
      words="Open a backup from another place"
      doing="Choose a file…"
      work={open}
    />
  )
}

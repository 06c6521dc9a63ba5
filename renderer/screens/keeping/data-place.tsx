import { useState } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { momentInWords } from '../../../shared/dates.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import { type Copy, sizeInWords } from '../../../shared/keeping/copies.ts'
import {
  type PlaceRisk,
  riskAdvice,
  riskForIt,
  riskInWords,
} from '../../../shared/keeping/place-risk.ts'
import type { OutputOf } from '../../../shared/contract.ts'
import { newestFirst } from '../../../shared/keeping/copy-words.ts'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useStores, useToday } from '../../stores.tsx'
import { ForItPerson } from './for-it-person.tsx'
import { useReading } from './use-reading.ts'

/** Where the records and their backups are, and how to take them elsewhere. */
export function DataPlacePart() {
  const { keeping } = useStores()
  const place = useStore(keeping, state => state.place)
  const { error, again } = useReading(keeping.loadPlace)
  return (
    <section className="stack" aria-labelledby="your-data">
      <h2 id="your-data">Where your data is</h2>
      {place === undefined && error === undefined && <Reading />}
      {error !== undefined && <CouldNotRead error={error} again={again} />}
      {place !== undefined && <Place place={place} />}
    </section>
  )
}

function Place({ place }: { readonly place: OutputOf<'keeping.where'> }) {
  return (
    <>
      <p>
        <strong>Nothing leaves this PC by itself.</strong> The app works without the internet. Your
        answers go to a review only if you see them and press “Send now” under{' '}
        <Link to="/share">Share with the review</Link>. A review is asked for its figures only if
        you press the button under <Link to="/compare">Homes like ours</Link>, or tick there that
        the app asks each week. It looks for a newer version of itself only if you choose that under{' '}
        <Link to="/settings/updates">Updates</Link>. A report goes to someone else only if you send
        it or print it.
      </p>
      {place.risk !== null && <Risky risk={place.risk} folder={place.folder} />}
      <dl className="summary">
        <div className="summary-row">
          <dt>Folder</dt>
          <dd className="path">{place.folder}</dd>
          <dd className="summary-way">
            <ShowFolder />
          </dd>
        </div>
        <div className="summary-row">
          <dt>Size</dt>
          <dd>{sizeInWords(place.bytes)}</dd>
        </div>
      </dl>
      <BackupsPart copies={newestFirst(place.copies)} />
      <details>
        <summary>How to move to a new PC</summary>
        <NewPc />
      </details>
    </>
  )
}

function Risky({ risk, folder }: { readonly risk: PlaceRisk; readonly folder: string }) {
  return (
    <>
      <p className="notice notice-partly">
        <strong>{riskInWords(risk)}</strong> {riskAdvice}
      </p>
      <ForItPerson sentence={riskForIt(risk, folder)} />
    </>
  )
}

function ShowFolder() {
  const { keeping } = useStores()
  const [error, setError] = useState('')
  return (
    <>
      <button
        type="button"
        className="button-link"
        onClick={() => {
          keeping.showFolder().then(
            () => setError(''),
            (failure: unknown) => setError(sentenceOf(failure)),
          )
        }}
      >
        Show in folder
      </button>
      <span className="error" role="alert">
        {error}
      </span>
    </>
  )
}

/** The news about the backups, and the way to all of it. */
function BackupsPart({ copies }: { readonly copies: readonly Copy[] }) {
  const today = useToday()
  const [newest] = copies
  return (
    <div className="stack-tight">
      <h3>Backups</h3>
      <p>
        {newest === undefined
          ? 'The app makes a backup each day you use it. There is none yet.'
          : `The last one was made ${momentInWords(newest.madeAt, today)}. There are ${copies.length} to go back to.`}
      </p>
      <p>
        <Link to="/settings/backups">Back up, test a backup, or go back to one</Link>
      </p>
    </div>
  )
}

function NewPc() {
  return (
    <ol className="stack-tight">
      <li>
        Here, choose a USB stick that your service allows as a second place for your{' '}
        <Link to="/settings/backups">backups</Link>. The newest backup is put there at once.
      </li>
      <li>On the new PC, install the app and open it.</li>
      <li>Plug the stick in there and choose “I have a backup file”.</li>
      <li>
        Check that your answers are there, then empty the stick and use it no longer for this.
      </li>
    </ol>
  )
}

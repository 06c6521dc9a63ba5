import { useState } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { timeInWords } from '../../../shared/dates.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import {
  copiesKept,
  type Copy,
  type DataPlace,
  sizeInWords,
} from '../../../shared/keeping/copies.ts'
import {
  copyFactsInWords,
  copyMomentInWords,
  newestFirst,
} from '../../../shared/keeping/copy-words.ts'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useStores } from '../../stores.tsx'
import { useReading } from './use-reading.ts'

/** Where the records and their copies are, and how to take them elsewhere. */
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

function Place({ place }: { readonly place: DataPlace }) {
  return (
    <>
      <p>
        <strong>Nothing leaves this PC by itself.</strong> The app works without the internet. Your
        answers go to a review only if you see them and press “Send now” under{' '}
        <Link to="/share">Share with the review</Link>. A review is asked for its figures only if
        you press the button under <Link to="/compare">Homes like ours</Link>, or tick there that
        the app asks each week. A report goes to someone else only if you send it or print it.
      </p>
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
      <Copies copies={newestFirst(place.copies)} />
      <details>
        <summary>How to move to a new PC</summary>
        <NewPc />
      </details>
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

function Copies({ copies }: { readonly copies: readonly Copy[] }) {
  return (
    <div className="stack">
      <h3>Daily copies</h3>
      {copies.length === 0 ? (
        <p>
          Your copies would be listed here, one a day. There is none yet: make the first one now.
        </p>
      ) : (
        <>
          <p>
            The app makes a copy each day you use it and keeps the newest {copiesKept}. If your
            records are ever damaged, you can go back to one.
          </p>
          <div className="card card-table">
            <table>
              <caption className="for-ears">Copies of your records, the newest first</caption>
              <thead>
                <tr>
                  <th scope="col">Made</th>
                  <th scope="col">Size</th>
                </tr>
              </thead>
              <tbody>
                {copies.map(copy => (
                  <tr key={copy.name}>
                    <td>{copyMomentInWords(copy)}</td>
                    <td>{copyFactsInWords(copy)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <CopyNow />
      <p className="small quiet">
        The copies are on this PC too. If the PC is stolen or breaks, they go with it, so ask for
        this folder to be part of your backup.
      </p>
    </div>
  )
}

function CopyNow() {
  const { keeping } = useStores()
  const [isBusy, setBusy] = useState(false)
  const [news, setNews] = useState('')
  const copyNow = async () => {
    setBusy(true)
    setNews('Making a copy…')
    try {
      const copy = await keeping.copyNow()
      setNews(`Copied at ${timeInWords(copy.madeAt)}, and checked. ${sizeInWords(copy.bytes)}.`)
    } catch (error) {
      setNews(`No copy was made. ${sentenceOf(error)}`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="row">
      <button
        type="button"
        className="button"
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) void copyNow()
        }}
      >
        Make a copy now
      </button>
      <span role="status">{news}</span>
    </div>
  )
}

function NewPc() {
  return (
    <ol className="stack-tight">
      <li>On this PC, choose “Show in folder”. Then close the app.</li>
      <li>Copy the whole folder to a USB stick that your service allows.</li>
      <li>
        On the new PC, install the app, open it once, choose “Show in folder” here, and close it.
      </li>
      <li>
        Put what is on the stick in that folder, in place of what is there. Open the app, check that
        your answers are there, then empty the stick.
      </li>
    </ol>
  )
}

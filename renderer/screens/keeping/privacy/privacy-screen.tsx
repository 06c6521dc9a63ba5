import { Link } from 'wouter'
import { useStore } from 'zustand'
import { capital, counted } from '../../../../shared/counted.ts'
import { sizeInWords } from '../../../../shared/keeping/copies.ts'
import type { WhatIsKept } from '../../../../shared/keeping/kept.ts'
import { keptWords, neverDone, waysOut } from '../../../../shared/keeping/privacy-words.ts'
import { PageHeading } from '../../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useReading } from '../use-reading.ts'
import { useStores } from '../../../stores.tsx'

/** What the app keeps on this PC, who can read it, what leaves and when, and the way to erase all of it. */
export function PrivacyScreen() {
  const { privacy } = useStores()
  const kept = useStore(privacy, state => state.kept)
  const { error, again } = useReading(privacy.loadKept)
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <p className="small quiet">What this app keeps, and what leaves this PC</p>
        <PageHeading>Everything stays on this PC until you send it yourself</PageHeading>
      </div>
      <section className="stack" aria-labelledby="kept">
        <h2 id="kept">What is kept here</h2>
        {kept === undefined && error === undefined && <Reading />}
        {error !== undefined && <CouldNotRead error={error} again={again} />}
        {kept !== undefined && <KeptHere kept={kept} />}
      </section>
      <WhoCanRead />
      <WhatLeaves />
      <section className="stack" aria-labelledby="erase">
        <h2 id="erase">To erase all of it</h2>
        <p>
          You can erase your records and all their copies in one go. The next page says what that
          takes with it, and what it cannot reach.
        </p>
        <p>
          <Link className="button" to="/privacy/erase">
            Go to “Erase everything”
          </Link>
        </p>
      </section>
    </div>
  )
}

function KeptHere({ kept: { folder, kept, windowFolder } }: { readonly kept: WhatIsKept }) {
  return (
    <>
      <dl className="summary">
        {kept.toReversed().map(({ kind, path, files, bytes }) => (
          <div className="summary-row" key={kind}>
            <dt>{keptWords[kind].what}</dt>
            <dd className="stack-tight">
              <span>{keptWords[kind].holds}</span>
              <span className="path small">{path}</span>
              <span className="small quiet">
                {capital(counted(files, 'file', 'files'))}, {sizeInWords(bytes)}
              </span>
            </dd>
          </div>
        ))}
        <div className="summary-row">
          <dt>The window’s own files</dt>
          <dd className="stack-tight">
            <span>
              What the browser inside the app needs for itself. Nothing you typed is in it.
            </span>
            <span className="path small">{windowFolder}</span>
          </dd>
        </div>
      </dl>
      <p>
        All of it is in one folder: <span className="path">{folder}</span>
      </p>
    </>
  )
}

function WhoCanRead() {
  return (
    <section className="stack" aria-labelledby="who">
      <h2 id="who">Who can read it</h2>
      <p>
        Without a lock, anyone who can use this Windows account can open the app and read
        everything. So can whoever takes the disk out, unless it is encrypted; your IT person can
        tell you if it is. With <Link to="/settings/lock">the lock</Link>, only a passphrase or its
        recovery code opens the records and their backups.
      </p>
    </section>
  )
}

function WhatLeaves() {
  return (
    <section className="stack" aria-labelledby="leaves">
      <h2 id="leaves">What leaves this PC, and when</h2>
      <div className="card card-table">
        <table>
          <caption className="for-ears">Every way in which something leaves this PC</caption>
          <thead>
            <tr>
              <th scope="col">How</th>
              <th scope="col">When</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {waysOut.map(({ what, when, holds }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{when}</td>
                <td>{holds}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>There is no other way. This app does none of these:</p>
      <ul>
        {neverDone.map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        What was shared stands under <Link to="/share/letters">Sent and waiting</Link>. There you
        can also take it back.
      </p>
    </section>
  )
}

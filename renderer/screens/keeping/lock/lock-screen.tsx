import { useState } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { sentenceOf } from '../../../../shared/failure.ts'
import { idleChoices, type LockFacts } from '../../../../shared/keeping/lock.ts'
import { BackLink } from '../../../components/back-link.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useStores } from '../../../stores.tsx'
import { useReading } from '../use-reading.ts'

/** What the lock does and does not do, and the way to set it; or how it stands, and the ways to change it. */
export function LockScreen() {
  const { lock } = useStores()
  const facts = useStore(lock, state => state.facts)
  const { error, again } = useReading(lock.load)
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (facts === undefined) return <Reading />
  return (
    <div className="stack-wide settings">
      <div className="stack-tight">
        <p className="small quiet">
          <BackLink to="/settings">Settings</BackLink>
        </p>
        <PageHeading news={facts.isOn ? 'on' : 'off'}>
          {facts.isOn
            ? 'Your records are locked with a passphrase'
            : 'Anyone who can use this PC can read these records'}
        </PageHeading>
      </div>
      {facts.isOn ? <HowItStands facts={facts} /> : <WhyLock />}
    </div>
  )
}

function WhyLock() {
  return (
    <>
      <section className="stack">
        <p>
          Without a lock, whoever signs in to this PC with this account can open the app and read
          your answers: where your service is weak. A passphrase keeps them out, and a thief too.
        </p>
        <h2>What the lock does</h2>
        <ul className="stack-tight">
          <li>
            The app asks for the passphrase when it starts, and after a pause that you choose.
          </li>
          <li>
            The records and their copies on this PC are encrypted. Without the passphrase the files
            say nothing.
          </li>
          <li>
            You get a recovery code on paper. It opens the records if the passphrase is forgotten,
            or when you are no longer there.
          </li>
        </ul>
        <h2>What it does not do</h2>
        <ul className="stack-tight">
          <li>
            <strong>Lose both and the records are lost.</strong> Nobody can open them without the
            passphrase or the paper, and neither can we.
          </li>
          <li>
            Reports and spreadsheets that you saved, and copies that you took elsewhere before, stay
            as they are.
          </li>
          <li>
            An expert may find old traces on the disk until they are written over. The encryption of
            Windows (BitLocker) is there for that: ask your IT person.
          </li>
          <li>It cannot help while the records are open in front of somebody.</li>
        </ul>
      </section>
      <div className="row">
        <Link to="/settings/lock/set" className="button button-main">
          Set a passphrase
        </Link>
        <span className="small quiet">About five minutes. You need a printer or a pen.</span>
      </div>
    </>
  )
}

function HowItStands({ facts }: { readonly facts: LockFacts }) {
  const { lock } = useStores()
  const [error, setError] = useState('')
  const run = (doing: Promise<unknown>) => {
    doing.then(
      () => setError(''),
      (failure: unknown) => setError(sentenceOf(failure)),
    )
  }
  return (
    <>
      <div className="row">
        <button type="button" className="button button-main" onClick={() => run(lock.lockNow())}>
          Lock now
        </button>
        <span className="small quiet">The app locks too when this PC is locked or sleeps.</span>
      </div>
      <fieldset className="choices">
        <legend>
          <strong>Lock by itself when nobody has used the app for</strong>
        </legend>
        {idleChoices.map(minutes => (
          <label className="choice" key={minutes}>
            <input
              type="radio"
              name="idle"
              checked={facts.idleMinutes === minutes}
              onChange={() => run(lock.setIdle(minutes))}
            />
            <span>{minutes} minutes</span>
          </label>
        ))}
      </fieldset>
      {facts.canRemember && (
        <label className="choice">
          <input
            type="checkbox"
            checked={facts.isRemembered}
            aria-label="Open by itself when the app starts on this PC"
            onChange={event => run(lock.remember(event.target.checked))}
          />
          <span>
            <strong>Open by itself when the app starts on this PC</strong>
            <small>
              The key is then kept in the safe of this account. It keeps out a thief with the disk,
              but not somebody who signs in with this account.
            </small>
          </span>
        </label>
      )}
      <p className="error" role="alert">
        {error}
      </p>
      <section className="stack-tight" aria-labelledby="change-lock">
        <h2 id="change-lock">Change it</h2>
        <ul className="plain stack-tight">
          <li>
            <Link to="/settings/lock/passphrase">Choose another passphrase</Link>
          </li>
          <li>
            <Link to="/settings/lock/code">Print a new recovery code</Link>: the paper is lost, or
            somebody has it who should not
          </li>
          <li>
            <Link to="/settings/lock/off">Take the lock off</Link>
          </li>
        </ul>
      </section>
    </>
  )
}

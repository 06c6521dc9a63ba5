import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { PageHeading } from '../../../components/heading.tsx'
import { useStores } from '../../../stores.tsx'
import { NewPassphrase } from './new-passphrase.tsx'
import { RecoveryPaper } from './recovery-paper.tsx'

/** Sets the lock: a passphrase, the paper with the recovery code, and the proof that the paper can be read. */
export function SetLockScreen() {
  const { lock } = useStores()
  const [, navigate] = useLocation()
  const [code, setCode] = useState<string>()
  const [copiesLeft, setCopiesLeft] = useState<number>()
  if (copiesLeft !== undefined) return <IsSet copiesLeft={copiesLeft} />
  return (
    <div className="stack-wide settings">
      {code === undefined ? (
        <>
          <div className="stack">
            <PageHeading>Choose a passphrase</PageHeading>
            <p>
              Everyone who is to use the app here needs to know it. Tell it to your deputy before
              you need them to have it.
            </p>
          </div>
          <NewPassphrase
            asksOld={false}
            does="Go on"
            cancel={() => navigate('/settings/lock')}
            send={async next => setCode(await lock.begin(next))}
          />
        </>
      ) : (
        <RecoveryPaper
          code={code}
          does="Lock my records"
          keep={async typed => setCopiesLeft((await lock.turnOn(typed)).copiesLeft)}
        />
      )}
    </div>
  )
}

function IsSet({ copiesLeft }: { readonly copiesLeft: number }) {
  return (
    <div className="stack-wide settings">
      <PageHeading news="set">Your records are locked with your passphrase now</PageHeading>
      <p>
        The records and their backups on this PC are encrypted. The app asks for the passphrase when
        it starts next time.
      </p>
      <p>
        Backups on a USB stick or a network drive are encrypted from now on. Those from before can
        still be read there: delete them once there is a new one.
      </p>
      {copiesLeft > 0 && (
        <p className="notice notice-partly">
          {copiesLeft === 1 ? 'One old copy is' : `${copiesLeft} old copies are`} damaged and could
          not be encrypted. Whoever finds the folder may still read parts of it. Ask your IT person
          to delete it.
        </p>
      )}
      <div className="row">
        <Link to="/settings/lock" className="button button-main">
          How soon it locks by itself
        </Link>
        <Link to="/">Back to Today</Link>
      </div>
    </div>
  )
}

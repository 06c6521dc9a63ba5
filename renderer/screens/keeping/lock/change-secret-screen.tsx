import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { PageHeading } from '../../../components/heading.tsx'
import { useStores } from '../../../stores.tsx'
import { FormFoot } from './form-foot.tsx'
import { NewPassphrase } from './new-passphrase.tsx'
import { RecoveryPaper } from './recovery-paper.tsx'
import { SecretField } from './secret-field.tsx'
import { useSending } from './use-sending.ts'

/** Another passphrase, a new recovery code, or no lock any more: each needs the passphrase of today. */
export function ChangeSecretScreen({ what }: { readonly what: 'passphrase' | 'code' | 'off' }) {
  const [done, setDone] = useState('')
  if (done !== '') return <Done words={done} />
  return (
    <div className="stack-wide settings">
      {what === 'passphrase' && <ChangePassphrase done={setDone} />}
      {what === 'code' && <NewCode done={setDone} />}
      {what === 'off' && <TakeOff done={setDone} />}
    </div>
  )
}

interface Props {
  readonly done: (words: string) => void
}

function ChangePassphrase({ done }: Props) {
  const { lock } = useStores()
  const [, navigate] = useLocation()
  return (
    <>
      <div className="stack">
        <PageHeading>Choose another passphrase</PageHeading>
        <p>
          The recovery code on your paper stays good. Copies taken elsewhere before keep the old
          passphrase.
        </p>
      </div>
      <NewPassphrase
        asksOld
        does="Change the passphrase"
        cancel={() => navigate('/settings/lock')}
        send={async (next, old) => {
          await lock.change(old, next)
          done('The new passphrase is set')
        }}
      />
    </>
  )
}

function NewCode({ done }: Props) {
  const { lock } = useStores()
  const [code, setCode] = useState<string>()
  if (code !== undefined) {
    return (
      <RecoveryPaper
        code={code}
        does="Use this code from now on"
        keep={async typed => {
          await lock.keepCode(typed)
          done('The new recovery code is good, and the old one is not any more')
        }}
      />
    )
  }
  return (
    <>
      <div className="stack">
        <PageHeading>Print a new recovery code</PageHeading>
        <p>The code you have now stays good until you have typed the new one back.</p>
      </div>
      <WithPassphrase
        does="Show a new code"
        send={async passphrase => setCode(await lock.newCode(passphrase))}
      />
    </>
  )
}

function TakeOff({ done }: Props) {
  const { lock } = useStores()
  return (
    <>
      <div className="stack">
        <PageHeading>Take the lock off</PageHeading>
        <p>
          The records and their copies become readable again for anyone who can use this PC. The
          recovery code is then of no use.
        </p>
      </div>
      <WithPassphrase
        does="Take the lock off"
        send={async passphrase => {
          await lock.turnOff(passphrase)
          done('There is no lock on your records any more')
        }}
      />
    </>
  )
}

function WithPassphrase(props: {
  readonly does: string
  readonly send: (passphrase: string) => Promise<unknown>
}) {
  const [passphrase, setPassphrase] = useState('')
  const { isBusy, error, send } = useSending()
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        void send(() => props.send(passphrase))
      }}
    >
      <SecretField
        id="passphrase-of-today"
        label="The passphrase of today"
        value={passphrase}
        change={setPassphrase}
        error={error}
      />
      <FormFoot does={props.does} isBusy={isBusy}>
        <Link to="/settings/lock">Cancel</Link>
      </FormFoot>
    </form>
  )
}

function Done({ words }: { readonly words: string }) {
  return (
    <div className="stack-wide settings">
      <PageHeading news={words}>{words}</PageHeading>
      <div className="row">
        <Link to="/settings/lock" className="button button-main">
          Back to the lock
        </Link>
        <Link to="/">Back to Today</Link>
      </div>
    </div>
  )
}

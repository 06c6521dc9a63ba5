import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { passphraseFault } from '../../../../shared/keeping/passphrase.ts'
import { useStores } from '../../../stores.tsx'
import { CodeField } from './code-field.tsx'
import { FormFoot } from './form-foot.tsx'
import { SecretField } from './secret-field.tsx'
import { useSending } from './use-sending.ts'

interface Props {
  /** What is done with the records once they are open. */
  readonly opened: () => void
}

/** How often a wait is looked at; the app counts it down only while it is asked. */
const lookEveryMs = 5_000
const opening = 'One moment. Opening your records…'

/** Opens the lock, with the passphrase or with the code from the paper. */
export function Unlock({ opened }: Props) {
  const { lock } = useStores()
  const locked = useStore(lock, state => state.locked)
  const [isLost, setLost] = useState(false)
  const isWaiting = (locked?.waitSeconds ?? 0) > 0
  useEffect(() => {
    const look = () => {
      lock.look().catch(() => undefined)
    }
    look()
    if (!isWaiting) return
    const timer = window.setInterval(look, lookEveryMs)
    return () => window.clearInterval(timer)
  }, [lock, isWaiting])
  return (
    <div className="stack-wide">
      {isWaiting && <Wait seconds={locked?.waitSeconds ?? 0} />}
      {isLost ? (
        <WithCode opened={opened} leave={() => setLost(false)} />
      ) : (
        <WithPassphrase opened={opened} lost={() => setLost(true)} />
      )}
    </div>
  )
}

function Wait({ seconds }: { readonly seconds: number }) {
  const minutes = Math.ceil(seconds / 60)
  return (
    <p className="notice notice-partly" role="status">
      There were too many wrong tries. Leave the app open. You can try again in{' '}
      {minutes === 1 ? 'a minute' : `${minutes} minutes`}.
    </p>
  )
}

function WithPassphrase({ opened, lost }: Props & { readonly lost: () => void }) {
  const { lock } = useStores()
  const [passphrase, setPassphrase] = useState('')
  const { isBusy, error, send } = useSending()
  const submit = () =>
    send(async () => {
      try {
        await lock.open(passphrase)
        opened()
      } finally {
        await lock.look()
      }
    })
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <SecretField
        id="passphrase"
        label="Your passphrase"
        value={passphrase}
        error={error}
        change={setPassphrase}
        takesFocus
      />
      <FormFoot does="Open my records" isBusy={isBusy} doing={opening}>
        <button type="button" className="button-link" onClick={lost}>
          I have lost the passphrase
        </button>
      </FormFoot>
    </form>
  )
}

function WithCode({ opened, leave }: Props & { readonly leave: () => void }) {
  const { lock } = useStores()
  const [code, setCode] = useState('')
  const [next, setNext] = useState('')
  const { isBusy, error, setError, send } = useSending()
  const submit = () => {
    const fault = passphraseFault(next)
    if (fault !== null) {
      setError(fault)
      return
    }
    void send(async () => {
      try {
        await lock.openWithCode(code, next)
        opened()
      } finally {
        await lock.look()
      }
    })
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <h2>Use the recovery code</h2>
      <p>
        It is on the paper that was printed when the passphrase was set: seven groups of four
        letters and figures. Without the passphrase and without that paper, nobody can open these
        records, and neither can we.
      </p>
      <CodeField id="code" value={code} change={setCode} takesFocus />
      <SecretField
        id="next-passphrase"
        label="A new passphrase"
        hint="At least 12 characters. Three words that have nothing to do with each other are easy to remember."
        value={next}
        change={setNext}
        isNew
      />
      <p className="error" role="alert">
        {error}
      </p>
      <FormFoot does="Open my records" isBusy={isBusy} doing={opening}>
        <button type="button" className="button-link" onClick={leave}>
          Back to the passphrase
        </button>
      </FormFoot>
    </form>
  )
}

import { useState } from 'react'
import { passphraseFault, tidyPassphrase } from '../../../../shared/keeping/passphrase.ts'
import { FormFoot } from './form-foot.tsx'
import { SecretField } from './secret-field.tsx'
import { useSending } from './use-sending.ts'

interface Props {
  /** Asks for the passphrase of today too. */
  readonly asksOld: boolean
  readonly does: string
  readonly cancel: () => void
  readonly send: (next: string, old: string) => Promise<unknown>
}

/** A new passphrase, typed twice; a slip shows before it locks anyone out. */
export function NewPassphrase({ asksOld, does, cancel, send: sendIt }: Props) {
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<'next' | 'again'>()
  const { isBusy, error, setError, send } = useSending()
  const submit = () => {
    const weak = passphraseFault(next)
    const isOther = tidyPassphrase(next) !== tidyPassphrase(again)
    setFault(weak !== null ? 'next' : isOther ? 'again' : undefined)
    setError(undefined)
    if (weak === null && !isOther) void send(() => sendIt(next, old))
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      {asksOld && (
        <SecretField
          id="old-passphrase"
          label="The passphrase of today"
          value={old}
          change={setOld}
          error={error}
        />
      )}
      <SecretField
        id="new-passphrase"
        label="The new passphrase"
        hint="At least 12 characters. Three words that have nothing to do with each other are easy to remember."
        value={next}
        change={setNext}
        error={fault === 'next' ? (passphraseFault(next) ?? undefined) : undefined}
        isNew
      />
      <SecretField
        id="same-passphrase"
        label="The same again"
        value={again}
        change={setAgain}
        error={
          fault === 'again' ? 'The two are not the same. Type the second one again.' : undefined
        }
        isNew
      />
      {!asksOld && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <FormFoot does={does} isBusy={isBusy}>
        <button type="button" className="button-link" onClick={cancel}>
          Cancel
        </button>
      </FormFoot>
    </form>
  )
}

import { useState } from 'react'
import { PageHeading } from '../../../components/heading.tsx'
import { useStores } from '../../../stores.tsx'
import { SecretField } from './secret-field.tsx'
import { useSending } from './use-sending.ts'

/** Asks for the passphrase of a locked backup, before anything of it is shown. */
export function UnlockBackup({ token }: { readonly token: string }) {
  const { keeping } = useStores()
  const [secret, setSecret] = useState('')
  const { isBusy, error, send } = useSending()
  return (
    <form
      className="stack-wide"
      onSubmit={event => {
        event.preventDefault()
        void send(() => keeping.unlockBackup(token, secret))
      }}
    >
      <div className="stack">
        <PageHeading>This backup is locked</PageHeading>
        <p>
          Type the passphrase that your service used when it was made. The recovery code from the
          paper opens it too.
        </p>
      </div>
      <SecretField
        id="backup-passphrase"
        label="The passphrase of the backup, or its recovery code"
        value={secret}
        error={error}
        change={setSecret}
      />
      <div className="row">
        <button type="submit" className="button button-main" aria-disabled={isBusy}>
          Open the backup
        </button>
      </div>
      <p className="small quiet" role="status">
        {isBusy ? 'One moment. Opening it…' : ''}
      </p>
    </form>
  )
}

import { useState } from 'react'
import { PageHeading } from '../../../components/heading.tsx'
import { useStores } from '../../../stores.tsx'
import { FormFoot } from './form-foot.tsx'
import { SecretField } from './secret-field.tsx'
import { useSending } from './use-sending.ts'

interface Props {
  readonly token: string
}

/** A page that asks for the passphrase of a locked backup, before anything of it is shown. */
export function UnlockBackup({ token }: Props) {
  return (
    <div className="stack-wide">
      <PageHeading>This backup is locked</PageHeading>
      <BackupPassphrase token={token} />
    </div>
  )
}

/** Opens the locked backup that was chosen last; afterwards it is the preview like any other. */
export function BackupPassphrase({ token, opened }: Props & { readonly opened?: () => void }) {
  const { keeping } = useStores()
  const [secret, setSecret] = useState('')
  const { isBusy, error, send } = useSending()
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        void send(async () => {
          await keeping.unlockBackup(token, secret)
          opened?.()
        })
      }}
    >
      <p>
        Type the passphrase that your service used when it was made. The recovery code from the
        paper opens it too.
      </p>
      <SecretField
        id="backup-passphrase"
        label="The passphrase of the backup, or its recovery code"
        value={secret}
        error={error}
        change={setSecret}
      />
      <FormFoot does="Open the backup" isBusy={isBusy} doing="One moment. Opening it…" />
    </form>
  )
}

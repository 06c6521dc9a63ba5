import { useCallback, useState } from 'react'
import { useStores } from '../../stores.tsx'
import { ErrandRow } from './errand-row.tsx'
import { type Hurt, SalvageOffer } from './salvage-offer.tsx'
import { BackupPassphrase } from './lock/unlock-backup.tsx'
import { useErrand } from './use-errand.ts'
import { useOpened } from './use-opened.ts'
import { InBackup } from './what-is-lost.tsx'

/** For a backup on a USB stick or a network drive, where the records here are lost. */
export function ElsewhereBackup({ hurt }: { readonly hurt: Hurt | null }) {
  const { keeping } = useStores()
  // Of the one chosen here: the list above has previews of its own.
  const [token, setToken] = useState<string>()
  const { opened, locked } = useOpened(token)
  const [hasFound, setFound] = useState(false)
  const hear = useCallback(() => setFound(true), [])
  const errand = useErrand()
  const { isBusy, run } = errand
  const takeToken = () => {
    setFound(false)
    setToken(keeping.getState().preview?.token)
  }
  const open = async () => {
    if (await keeping.openBackup()) takeToken()
    return ''
  }
  const restore = async (opened: string) => {
    await keeping.restore(opened)
    await keeping.load()
    return ''
  }
  return (
    <section className="stack-tight" aria-labelledby="elsewhere">
      <h2 id="elsewhere">Is there a backup somewhere else?</h2>
      <p>On a USB stick or a network drive, perhaps. Its name ends in “.ccc”.</p>
      {opened !== null && <InBackup preview={opened} />}
      {hurt !== null && <SalvageOffer key={token} backup={opened} hurt={hurt} found={hear} />}
      {locked !== null && <BackupPassphrase token={locked.token} opened={takeToken} />}
      <ErrandRow
        errand={errand}
        words="Open a backup from another place"
        doing="Choose a file…"
        work={open}
      >
        {opened !== null && (
          <button
            type="button"
            className={hasFound ? 'button' : 'button button-main'}
            aria-disabled={isBusy}
            onClick={() =>
              void run('One moment. Opening your records…', () => restore(opened.token))
            }
          >
            {hasFound ? 'Use this backup as it is' : 'Use this backup'}
          </button>
        )}
      </ErrandRow>
    </section>
  )
}

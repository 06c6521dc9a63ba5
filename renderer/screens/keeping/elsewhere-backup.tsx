import { useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../stores.tsx'
import { useErrand } from './use-errand.ts'
import { InBackup } from './what-is-lost.tsx'

/** For a backup on a USB stick or a network drive, where the records here are lost. */
export function ElsewhereBackup() {
  const { keeping } = useStores()
  const preview = useStore(keeping, state => state.preview)
  const [token, setToken] = useState<string>()
  const { isBusy, news, error, run } = useErrand()
  const open = async () => {
    const isChosen = await keeping.openBackup()
    const opened = isChosen ? keeping.getState().preview : undefined
    if (opened !== undefined && 'isLocked' in opened) {
      return 'This backup is locked with another passphrase than your records. Choose another one.'
    }
    setToken(opened?.token)
    return ''
  }
  const restore = async () => {
    if (token !== undefined) await keeping.restore(token)
    await keeping.load()
    return ''
  }
  const opened =
    preview !== undefined && !('isLocked' in preview) && preview.token === token ? preview : null
  return (
    <section className="stack-tight" aria-labelledby="elsewhere">
      <h2 id="elsewhere">Is there a backup somewhere else?</h2>
      <p>On a USB stick or a network drive, perhaps. Its name ends in “.ccc”.</p>
      {opened !== null && <InBackup preview={opened} />}
      <div className="row">
        <button
          type="button"
          className="button"
          aria-disabled={isBusy}
          onClick={() => void run('Choose a file…', open)}
        >
          Open a backup from another place
        </button>
        {opened !== null && (
          <button
            type="button"
            className="button button-main"
            aria-disabled={isBusy}
            onClick={() => void run('One moment. Opening your records…', restore)}
          >
            Use this backup
          </button>
        )}
        <span role="status">{news}</span>
        <span className="error" role="alert">
          {error}
        </span>
      </div>
    </section>
  )
}

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
    setToken(isChosen ? keeping.getState().preview?.token : undefined)
    return ''
  }
  const restore = async () => {
    if (token !== undefined) await keeping.restore(token)
    await keeping.load()
    return ''
  }
  const isOpen = preview !== undefined && preview.token === token
  return (
    <section className="stack-tight" aria-labelledby="elsewhere">
      <h2 id="elsewhere">Is there a backup somewhere else?</h2>
      <p>On a USB stick or a network drive, perhaps. Its name ends in “.ccc”.</p>
      {isOpen && <InBackup preview={preview} />}
      <div className="row">
        <button
          type="button"
          className="button"
          aria-disabled={isBusy}
          onClick={() => void run('Choose a file…', open)}
        >
          Open a backup from another place
        </button>
        {isOpen && (
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

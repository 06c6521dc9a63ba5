import { useEffect } from 'react'

const shownMs = 12_000

interface Props {
  readonly words: string
  readonly action?: { readonly words: string; readonly run: () => void }
  readonly close: () => void
}

/** Short news with a way back, such as "Removed. Undo". It stays long enough to be read and reached. */
export function Toast({ words, action, close }: Props) {
  useEffect(() => {
    const timer = window.setTimeout(close, shownMs)
    return () => window.clearTimeout(timer)
  }, [words, close])
  return (
    <div className="toast" role="status">
      <span>{words}</span>
      {action !== undefined && (
        <button type="button" className="button-link" onClick={action.run}>
          {action.words}
        </button>
      )}
      <button type="button" className="button-link" onClick={close}>
        Close
      </button>
    </div>
  )
}

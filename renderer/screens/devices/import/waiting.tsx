import { useEffect, useRef, useState } from 'react'
import type { Importing } from './use-import.ts'

const shownAfterMs = 1000

/** What is going on where it takes over a second, with the way to stop it; and what went wrong. */
export function Waiting({ importing }: { readonly importing: Importing }) {
  const { busy, trouble, stop } = importing
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (trouble !== '') box.current?.focus()
  }, [trouble])
  return (
    <>
      {busy !== '' && <Busy key={busy} words={busy} stop={stop} />}
      {trouble !== '' && (
        <div ref={box} className="notice notice-no stack-tight" role="alert" tabIndex={-1}>
          <h2>That did not work</h2>
          <p>{trouble}</p>
        </div>
      )}
    </>
  )
}

function Busy({ words, stop }: { readonly words: string; readonly stop: () => void }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), shownAfterMs)
    return () => window.clearTimeout(timer)
  }, [])
  if (!isLong) return null
  return (
    <div className="row" role="status">
      <progress aria-label={words} />
      <span>{words}…</span>
      {words === 'Reading the file' && (
        <button type="button" className="button" onClick={stop}>
          Stop
        </button>
      )}
    </div>
  )
}

import { useEffect, useState } from 'react'

/** Longer than the pause between two keys. */
const pauseMs = 500

/** How many are shown. It is read out only after the typing has paused. */
export function ResultCount({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(words), pauseMs)
    return () => window.clearTimeout(timer)
  }, [words])
  return (
    <div>
      <p className="quiet" aria-hidden="true">
        {words}
      </p>
      <span className="for-ears" role="status">
        {said}
      </span>
    </div>
  )
}

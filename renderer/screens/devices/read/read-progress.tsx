import { useEffect, useState } from 'react'
import { PageHeading } from '../../../components/heading.tsx'

const mostSeconds = 20
const words = [
  { from: 0, words: 'Looking at the make, the model and the system.' },
  { from: 4, words: 'Looking at updates, encryption and antivirus.' },
  { from: 10, words: 'Some parts take their time to answer. Nothing is wrong.' },
  { from: mostSeconds, words: 'Nearly there: putting together what was read.' },
]

/** The wait: 20 seconds at most, and it can be stopped. */
export function ReadProgress({ stop }: { readonly stop: () => void }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds(passed => passed + 1), 1000)
    return () => window.clearInterval(timer)
  }, [])
  const now = words.findLast(({ from }) => seconds >= from)
  return (
    <div className="stack">
      <PageHeading>Reading this PC</PageHeading>
      <progress
        className="read-progress"
        aria-label="Reading this PC"
        max={mostSeconds}
        value={Math.min(seconds, mostSeconds)}
      />
      <p role="status">{now?.words}</p>
      <p className="quiet">It takes 20 seconds at most. Nothing is kept yet.</p>
      <div>
        <button type="button" className="button" onClick={stop}>
          Stop
        </button>
      </div>
    </div>
  )
}

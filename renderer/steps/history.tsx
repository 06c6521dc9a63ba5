import { useEffect, useState } from 'react'
import { historyHeading, type HistoryLine } from '../../shared/steps/history.ts'
import { CouldNotRead, Reading } from '../components/trouble.tsx'

interface Props<T> {
  /** A step brings another object: its story is read again. */
  readonly thing: T
  /** Must stay the same function while nothing else is to be read. */
  readonly read: (thing: T) => Promise<readonly HistoryLine[]>
}

/** Everything that was ever done to one thing on a list, the newest first. */
export function History<T>({ thing, read }: Props<T>) {
  const [lines, setLines] = useState<readonly HistoryLine[]>()
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    read(thing).then(heard => {
      setLines(heard)
      setError(undefined)
    }, setError)
  }, [read, thing, attempt])
  if (error !== undefined)
    return <CouldNotRead error={error} again={() => setAttempt(attempt + 1)} />
  if (lines === undefined) return <Reading />
  return (
    <section className="stack-tight" aria-labelledby="history">
      <h2 id="history">{historyHeading(lines.length)}</h2>
      <ol className="plain history">
        {lines.map(line => (
          <HistoryItem key={line.stepId} line={line} />
        ))}
      </ol>
    </section>
  )
}

function HistoryItem({ line }: { readonly line: HistoryLine }) {
  return (
    <li className="stack-tight">
      {line.facts.map(({ words, before }) => (
        <p key={words} className="as-written">
          {words}
          {before !== '' && <span className="quiet"> {before}</span>}
        </p>
      ))}
      <p className="small quiet">
        {line.when}
        {line.undone !== null && (
          <>
            {' '}
            <span className="chip chip-quiet">
              <span aria-hidden="true">↶ </span>
              {line.undone}
            </span>
          </>
        )}
      </p>
    </li>
  )
}

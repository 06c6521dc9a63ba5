import { attemptSentence, nextTrySentence } from '../../../shared/sharing/attempt-words.ts'
import type { KeptLetter } from '../../../shared/sharing/queue.ts'
import { useToday } from '../../stores.tsx'
import { useNow } from './moment-now.ts'

interface Props {
  readonly letter: KeptLetter
  /** Only so many, the newest; all where it is left out. */
  readonly most?: number
}

/** Each try of a letter, the newest last, and when the next one is. */
export function Tries({ letter, most = letter.attempts.length }: Props) {
  const now = useNow(useToday())
  const next = nextTrySentence(letter, now)
  const shown = letter.attempts.slice(Math.max(0, letter.attempts.length - most))
  if (shown.length === 0 && next === null) return null
  return (
    <ul className="plain stack-tight share-tries">
      {shown.map(attempt => (
        <li key={`${attempt.at} ${attempt.what} ${attempt.outcome}`}>{attemptSentence(attempt)}</li>
      ))}
      {next !== null && <li className="quiet">{next}</li>}
    </ul>
  )
}

import { sentOnInWords } from '../../../shared/sharing/letter-words.ts'
import type { KeptLetter, LetterState } from '../../../shared/sharing/queue.ts'

interface Props {
  readonly letters: readonly KeptLetter[]
  readonly letter: KeptLetter
}

const waits: readonly LetterState[] = ['frozen', 'sending']
const ended: readonly LetterState[] = ['refused', 'withdrawn']

/** A correction that has not arrived, or never will, leaves the letter before it in place. */
export function StillThere({ letters, letter }: Props) {
  const before = letters.find(({ id }) => id === letter.replaces)
  const isWaiting = waits.includes(letter.state)
  if (before?.state !== 'sent' || !(isWaiting || ended.includes(letter.state))) return null
  const until = isWaiting ? ' until newer answers arrive' : ''
  return (
    <p>
      What you sent on {sentOnInWords(before)} still counts{until}.
    </p>
  )
}

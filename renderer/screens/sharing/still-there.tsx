import { sentOnInWords } from '../../../shared/sharing/letter-words.ts'
import type { KeptLetter } from '../../../shared/sharing/queue.ts'

interface Props {
  readonly letters: readonly KeptLetter[]
  readonly letter: KeptLetter
}

/** A correction that has not arrived leaves the letter before it in place. */
export function StillThere({ letters, letter }: Props) {
  const before = letters.find(({ id }) => id === letter.replaces)
  if (before?.state !== 'sent' || letter.state === 'sent') return null
  const until = letter.state === 'refused' ? '' : ' until newer answers arrive'
  return (
    <p>
      What you sent on {sentOnInWords(before)} still counts{until}.
    </p>
  )
}

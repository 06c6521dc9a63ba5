import { letterSign } from '../../../shared/sharing/letter-words.ts'
import type { KeptLetter, LetterState } from '../../../shared/sharing/queue.ts'

/** The colours of the answers say the same here; they only repeat the sign and the words. */
const tones: Readonly<Record<LetterState, string>> = {
  prepared: 'quiet',
  frozen: 'partly',
  sending: 'partly',
  sent: 'yes',
  replaced: 'quiet',
  withdrawing: 'partly',
  withdrawn: 'quiet',
  refused: 'no',
}

/** What has become of a letter; said aloud when it changes. */
export function LetterChip({ letter }: { readonly letter: KeptLetter }) {
  const { sign, words } = letterSign(letter)
  return (
    <span role="status">
      <span className={`chip chip-${tones[letter.state]}`}>
        <span aria-hidden="true">{sign} </span>
        {words}
      </span>
    </span>
  )
}

import type { KeptLetter, SharingStanding } from '../../../shared/sharing/queue.ts'

export type SharePage =
  | { readonly kind: 'no-review' }
  | { readonly kind: 'nothing-collected' }
  /** `before` is the newest letter there was, if any. */
  | { readonly kind: 'offer'; readonly before: KeptLetter | null }
  | { readonly kind: 'letter'; readonly letter: KeptLetter }

/** What the page about sharing has to show: the letter of these three months, or the offer to send one. */
export function sharePageOf({ review, quarter, letters }: SharingStanding): SharePage {
  if (review === null) return { kind: 'no-review' }
  const agreed = letters.filter(({ state }) => state !== 'prepared')
  const ofNow = agreed.filter(letter => letter.quarter === quarter)
  const letter = agreed.find(isLeaving) ?? notTaken(ofNow[0]) ?? ofNow.find(counts)
  if (letter !== undefined) return { kind: 'letter', letter }
  if (quarter === null) return { kind: 'nothing-collected' }
  return { kind: 'offer', before: agreed[0] ?? null }
}

/** Still being taken back, of whichever quarter: that comes before all else. */
const isLeaving = ({ state }: KeptLetter) => state === 'withdrawing'

/** There, or on its way there. A correction that was taken back leaves the letter before it in place. */
const counts = ({ state }: KeptLetter) =>
  state === 'frozen' || state === 'sending' || state === 'sent'

/** What to do about a refusal comes before a letter that is in order. */
const notTaken = (newest: KeptLetter | undefined) =>
  newest?.state === 'refused' ? newest : undefined

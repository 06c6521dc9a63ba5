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
  // Whatever is still being taken back comes first, of whichever quarter it is.
  const letter =
    agreed.find(({ state }) => state === 'withdrawing') ??
    agreed.find(({ state, quarter: of }) => of === quarter && state !== 'replaced')
  if (letter !== undefined && letter.state !== 'withdrawn') return { kind: 'letter', letter }
  if (quarter === null) return { kind: 'nothing-collected' }
  return { kind: 'offer', before: letter ?? agreed[0] ?? null }
}

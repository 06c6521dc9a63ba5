/** When Today mentions sharing: once there is something to share with somebody, and never to whoever has decided. */
import type { SharingStanding } from './queue.ts'

/** Fewer answers would say little. */
export const leastAnswers = 10

type Known = Pick<SharingStanding, 'review' | 'isOn' | 'cardHiddenUntil' | 'quarter' | 'letters'>

/** Whoever shared before and stopped has decided, and is not asked again. */
export function offersCard(standing: Known, settled: number, today: string): boolean {
  const { review, isOn, cardHiddenUntil, quarter, letters } = standing
  if (review === null || quarter === null || isOn || letters.length > 0) return false
  if (cardHiddenUntil !== null && today < cardHiddenUntil) return false
  return settled >= leastAnswers
}

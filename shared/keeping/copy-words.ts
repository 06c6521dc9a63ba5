/** The words for a copy of the records: which one it is, and what going back to it means. */
import { dayInWords, earlierFirst, timeInWords } from '../dates.ts'
import { type Copy, sizeInWords } from './copies.ts'

export function newestFirst(copies: readonly Copy[]): readonly Copy[] {
  return [...copies].sort((a, b) => earlierFirst(b.madeAt, a.madeAt))
}

/** "22 November 2026, 08:11"; with the time, since an update leaves a second copy on the same day. */
export function copyMomentInWords(copy: Copy): string {
  return `${dayInWords(copy.madeAt)}, ${timeInWords(copy.madeAt)}`
}

/** "1.2 MB", and why it was made where that was not the daily round. */
export function copyFactsInWords(copy: Copy): string {
  const size = sizeInWords(copy.bytes)
  return copy.name.startsWith('before-update') ? `${size}, made before an update` : size
}

/** What the button that goes back to the copy says. */
export function goBackInWords(copy: Copy): string {
  return `Use the backup of ${dayInWords(copy.madeAt)}`
}

/** What is lost and what is kept by going back to the copy; it stands after the moment of the copy. */
export function copyLeavesOut(hasHurtFile: boolean): string {
  const lost = 'What you saved after that moment is not in it.'
  return hasHurtFile ? `${lost} The damaged file is kept; nothing is thrown away.` : lost
}

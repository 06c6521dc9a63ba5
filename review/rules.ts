/** What the review does with what is sent, in the words that managers are shown. */
import { openDaysAfterQuarter } from '../shared/sharing/quarters.ts'

export const rules: readonly string[] = [
  'We store what you were shown, and nothing else. Not who sent it, not from where, not at what time.',
  'Your computer’s address reaches our server while you send, as with every website. We do not keep it.',
  'We cannot tell which service a submission comes from, and we do not try to find out.',
  'We publish totals only, and no total that stands for a handful of services.',
  `You can correct or take back what you sent until ${openDaysAfterQuarter} days after the last day of its quarter. After that day it is part of the totals and cannot be taken out again.`,
  'What you take back leaves our records at once, and our files and backups within 35 days.',
  'Nobody is judged by this. Regulators, councils and insurers do not get single submissions.',
]

export function keptFor(quarters: number): string {
  const each = quarters === 1 ? 'for one quarter' : `for ${quarters} quarters`
  return `Each submission is kept ${each} after its own, then erased. Totals that were published stay.`
}

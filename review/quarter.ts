/** Which quarters are open on a day of the review's clock. Days are in UTC, as receipts say. */
import { type Quarter, quarterOf, quarters } from '../shared/sharing/quarters.ts'

const millisecondsInDay = 86_400_000

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsInDay).toISOString().slice(0, 10)
}

export const dayAfter = (day: string): string => daysLater(day, 1)

/**
 * A quarter has begun when it has begun somewhere: in summer England is an hour ahead of UTC, and clocks of PCs run
 * fast. What is sent on the first evening of July must not be refused for good.
 */
export function hasBegun(quarter: Quarter, today: string): boolean {
  const newest = quarterOf(daysLater(today, 1)) ?? quarterOf(today)
  return newest !== null && quarters.indexOf(quarter) <= quarters.indexOf(newest)
}

/** The quarters that are more than so many quarters before the one of this day. */
export function olderThan(keepQuarters: number, today: string): readonly Quarter[] {
  const current = quarterOf(today)
  const at = current === null ? 0 : quarters.indexOf(current)
  return quarters.slice(0, Math.max(0, at - keepQuarters))
}

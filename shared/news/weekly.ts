/** When the app next asks the review for news by itself, where somebody chose that it does. */
import type { Asked, NewsOutcome } from './news.ts'

const hourMs = 60 * 60 * 1000
const weekMs = 7 * 24 * hourMs
/** A PC that was offline, or behind the login page of a line, is not left without news for a week. */
const afterNothingMs = 6 * hourMs

const nobodyAnswered: readonly NewsOutcome[] = [
  'no-connection',
  'not-the-review',
  'busy',
  'stopped',
]

/** In milliseconds, from a moment in ISO. A clock that was set back makes it ask at once, not in years. */
export function untilNextAsk(last: Asked | null, now: string): number {
  if (last === null) return 0
  const isAnswered = last.results.some(({ outcome }) => !nobodyAnswered.includes(outcome))
  const passed = Date.parse(now) - Date.parse(last.at)
  return passed < 0 ? 0 : Math.max(0, (isAnswered ? weekMs : afterNothingMs) - passed)
}

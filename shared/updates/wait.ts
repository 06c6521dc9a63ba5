/** When nothing may be installed: while a check is being answered, or the app is at work. And when it looks again. */
import type { AskedForUpdates, NotArrived, ReasonToWait } from './updates.ts'

/** Somebody who stops to look something up is still at it. */
export const answeringMinutes = 15

const minuteMs = 60 * 1000
const hourMs = 60 * minuteMs
const weekMs = 7 * 24 * hourMs

export interface AtWork {
  /** When an answer of a check that is open was last written. */
  readonly lastAnswerAt: string | null
  /** Whether records are being imported, backed up, gone back to or sent. */
  readonly isWorking: boolean
}

/** Null where it can begin. An answer in the future comes of a clock that was set back, and holds nobody up. */
export function reasonToWait(
  { lastAnswerAt, isWorking }: AtWork,
  now: string,
): ReasonToWait | null {
  if (isWorking) return 'working'
  if (lastAnswerAt === null) return null
  const passed = Date.parse(now) - Date.parse(lastAnswerAt)
  return passed >= 0 && passed < answeringMinutes * minuteMs ? 'answering' : null
}

const nobodyAnswered: readonly NotArrived[] = ['no-connection', 'not-the-address', 'stopped']

/** Milliseconds until the app looks by itself, where somebody chose that. */
export function untilNextLook(last: AskedForUpdates | null, now: string): number {
  if (last === null) return 0
  const isAnswered = !nobodyAnswered.some(outcome => outcome === last.outcome)
  const passed = Date.parse(now) - Date.parse(last.at)
  return passed < 0 ? 0 : Math.max(0, (isAnswered ? weekMs : 6 * hourMs) - passed)
}

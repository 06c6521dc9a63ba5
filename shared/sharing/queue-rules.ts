/** What an answer from the network means for a letter, and how long to wait before the next try. */
import type { z } from 'zod'
import { withdrawn } from './asked.ts'
import { type Problem, problem, type ProblemCode } from './problem.ts'
import type { Outcome } from './queue.ts'
import { type Receipt, receipt } from './receipt.ts'

/** An answer as it came, from whomever it came. */
export interface Heard {
  readonly status: number
  readonly retryAfter: string | null
  readonly body: string
}

/** No answer: nobody was there, it was us who stopped, or it could not be one of the review's (too long, a redirect). */
export type NotHeard = 'no-connection' | 'stopped' | 'not-the-review'

export interface Judgement {
  readonly outcome: Outcome
  readonly receipt: Receipt | null
  readonly code: ProblemCode | null
  /** What is wrong, where the review named it. */
  readonly field: string | null
  /** How long the review told us to wait, as it wrote it. */
  readonly retryAfter: string | null
}

const plain = { receipt: null, code: null, field: null, retryAfter: null } as const
const notTheReview: Judgement = { outcome: 'not-the-review', ...plain }

/**
 * Come again later: nothing is decided. A newer schema is understood once the review has caught up; "malformed" and
 * "not-found" are what is said when a line or a gateway in between spoiled the request.
 */
const notNow: readonly ProblemCode[] = [
  'busy',
  'too-many',
  'failed',
  'newer-schema',
  'malformed',
  'not-found',
]

/** `isGenuine` holds a receipt against the letter and the review's key. Only such a receipt is ever taken for success. */
export function judgeSending(
  heard: Heard | NotHeard,
  isGenuine: (receipt: Receipt) => boolean,
): Judgement {
  if (typeof heard === 'string') return { outcome: heard, ...plain }
  if (heard.status !== 200 && heard.status !== 201) return judgeProblem(heard)
  const given = read(receipt, heard.body)
  if (given === null || !isGenuine(given)) return notTheReview
  return { ...plain, outcome: 'receipt', receipt: given }
}

/** A letter that the review does not know is as erased as one it has just erased: its secret is spent either way. */
export function judgeWithdrawing(heard: Heard | NotHeard, id: string): Judgement {
  if (typeof heard === 'string') return { outcome: heard, ...plain }
  if (heard.status === 200) {
    return read(withdrawn, heard.body)?.id === id ? { ...plain, outcome: 'erased' } : notTheReview
  }
  const judged = judgeProblem(heard)
  const isNotThere = judged.code === 'unknown-letter' || judged.code === 'withdrawn'
  return isNotThere ? { ...judged, outcome: 'erased' } : judged
}

function judgeProblem({ status, body, retryAfter }: Heard): Judgement {
  const said: Problem | null = status >= 400 ? read(problem, body) : null
  if (said === null) {
    // A gateway before the review answers in its own words that there is nobody behind it.
    return isOverloaded(status) ? { ...plain, outcome: 'busy', retryAfter } : notTheReview
  }
  const { code, field = null } = said
  const outcome = notNow.includes(code) ? 'busy' : 'refused'
  return { outcome, receipt: null, code, field, retryAfter }
}

/** Why the review did not give what was asked for; null where whoever answered was not the review. */
export function problemIn(heard: Heard): ProblemCode | null {
  const { outcome, code } = judgeProblem(heard)
  return code ?? (outcome === 'busy' ? 'busy' : null)
}

const isOverloaded = (status: number) => status === 429 || (status >= 500 && status <= 599)

function read<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

const seconds = 1000
const hours = 3600 * seconds
const firstWait = 60 * seconds
const longestWait = 6 * hours
/**
 * When the review goes down, 40,000 PCs may fail in the same second. A minute with jitter would bring them all back
 * within the next minute, 730 in one second; spread over eight minutes more, they are never 200 (tried in
 * test/shared/sharing/returning.test.ts; with six they still are). It costs a PC by itself four minutes on average.
 */
const spread = 480 * seconds
/** Nothing that comes from the network, or from a clock that was set, makes a letter wait longer than this at a time. */
export const dayMs = 24 * hours

export interface Wait {
  readonly milliseconds: number
  /** Whether the review asked for it; then nobody's impatience shortens it. */
  readonly isTold: boolean
}

/**
 * Before the next try: a minute after the first failure, twice as long after each further one, six hours at most, half
 * as long or half as long again by chance (from 0 to 1), and spread, so that many PCs do not come back at once. `now`
 * in milliseconds since 1970, for a Retry-After that is a date.
 */
export function waitAfter(
  { code, retryAfter }: Pick<Judgement, 'code' | 'retryAfter'>,
  failures: number,
  chance: number,
  now: number,
): Wait {
  const apart = chance * spread
  const own =
    Math.min(longestWait, firstWait * 2 ** Math.min(failures - 1, 20)) * (0.5 + chance) + apart
  const base = code === 'newer-schema' ? dayMs * (0.5 + chance / 2) : own
  const told = retryAfter === null ? null : toldWait(retryAfter, now)
  if (told === null) return { milliseconds: Math.round(base), isTold: false }
  // Never earlier than told. "In 5 seconds", said to 40,000 for hours, must not keep them all at the door either.
  const milliseconds = Math.min(dayMs, Math.max(base, told + apart))
  return { milliseconds: Math.round(milliseconds), isTold: true }
}

/** "120" or "Wed, 21 Oct 2026 07:28:00 GMT" (RFC 9110, 10.2.3); null where it says neither. */
function toldWait(retryAfter: string, now: number): number | null {
  const text = retryAfter.trim()
  if (/^\d{1,9}$/.test(text)) return Math.min(dayMs, Number(text) * seconds)
  const at = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/.test(text)
    ? Date.parse(text)
    : NaN
  return Number.isNaN(at) ? null : Math.min(dayMs, Math.max(0, at - now))
}

/** How long is left at a start of the app. A clock that was set back meanwhile makes nothing wait longer than a day. */
export function waitLeft(nextTryAt: string | null, now: string): number {
  if (nextTryAt === null) return 0
  return Math.min(dayMs, Math.max(0, Date.parse(nextTryAt) - Date.parse(now)))
}

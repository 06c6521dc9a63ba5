/** Brings a text to the review: exactly these bytes, nothing that says who sends them. */
import type { Heard, NotHeard } from '../../shared/sharing/queue-rules.ts'
import { longestMs, type Request, request } from './review-request.ts'

/** A receipt has some 300 bytes; whatever sends this much is something else. */
const mostBytes = 64 * 1024

/** `limitMs` is given by tests only. */
export function postWith(
  start: (url: string) => Request,
  limitMs = longestMs,
): (url: string, text: string, signal: AbortSignal) => Promise<Heard | NotHeard> {
  return (url, text, signal) =>
    request({ start: () => start(url), text, mostBytes, limitMs, signal })
}

/** Fetches a file from the review: only its address is sent. */
import type { Heard, NotHeard } from '../../shared/sharing/queue-rules.ts'
import { longestMs, type Request, request } from './review-request.ts'

/** `limitMs` is given by tests only. */
export function getWith(
  start: (url: string) => Request,
  limitMs = longestMs,
): (url: string, mostBytes: number, signal: AbortSignal) => Promise<Heard | NotHeard> {
  return (url, mostBytes, signal) =>
    request({ start: () => start(url), text: null, mostBytes, limitMs, signal })
}

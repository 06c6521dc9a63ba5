/** Each try to reach the review, and when the next one is, in words. */
import { dayInWords, timeInWords } from '../dates.ts'
import type { Attempt, KeptLetter, Outcome } from './queue.ts'
import { refusalSentence, refusalWords } from './refusal-words.ts'

const outcomeWords: Readonly<Record<Exclude<Outcome, 'refused'>, string>> = {
  receipt: 'sent. The review has it and gave a receipt.',
  erased: 'taken back. The review says that nothing of it is stored there.',
  'no-connection': 'no connection to the review.',
  'not-the-review':
    'something else answered, such as the sign-in page of a Wi-Fi network or the filter of an office. It was not taken for the review.',
  busy: 'the review was busy and asked us to wait.',
  saved: 'saved as a file, to be handed to the review.',
  stopped: 'stopped before an answer came. If it arrived, it is still counted once.',
}

/** "23 November 2026, 14:02: no connection to the review." */
export function attemptSentence({ at, what, outcome, code }: Attempt): string {
  const when = `${dayInWords(at)}, ${timeInWords(at)}`
  if (what === 'withdraw' && outcome === 'saved') {
    return `${when}: the request to erase it was saved as a file, to be handed to the review.`
  }
  const asked = what === 'withdraw' && outcome !== 'erased' ? 'asked to erase it, but ' : ''
  return `${when}: ${asked}${whatCame(outcome, code)}`
}

function whatCame(outcome: Outcome, code: Attempt['code']): string {
  if (outcome === 'busy' && code !== null)
    return `not now, said the review: ${refusalWords[code].means}`
  if (outcome !== 'refused') return outcomeWords[outcome]
  if (code === null) return 'the review said no.'
  const sentence = refusalSentence(code)
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}

const minuteMs = 60_000
const minutesInHour = 60

/** `now` is a moment. Null where nothing waits. */
export function nextTrySentence(
  { nextTryAt }: Pick<KeptLetter, 'nextTryAt'>,
  now: string,
): string | null {
  if (nextTryAt === null) return null
  const minutes = Math.round((Date.parse(nextTryAt) - Date.parse(now)) / minuteMs)
  if (minutes < 1) return 'The next try is in less than a minute.'
  if (minutes === 1) return 'The next try is in about a minute.'
  if (minutes < minutesInHour) return `The next try is in about ${minutes} minutes.`
  const hours = Math.round(minutes / minutesInHour)
  return hours === 1
    ? 'The next try is in about an hour.'
    : `The next try is in about ${hours} hours.`
}

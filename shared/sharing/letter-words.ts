/** What has become of a letter to the review, in words: its state, its heading, what can still be done with it. */
import { assertNever } from '../assert.ts'
import type { StatusWords } from '../checklist/status.ts'
import { dayInWords } from '../dates.ts'
import type { Attempt, KeptLetter, LetterState } from './queue.ts'

export const letterStateWords: Readonly<Record<LetterState, StatusWords>> = {
  prepared: { sign: '○', words: 'Only looked at' },
  frozen: { sign: '◐', words: 'Waiting to be sent' },
  sending: { sign: '◐', words: 'On its way' },
  sent: { sign: '✓', words: 'Sent' },
  replaced: { sign: '–', words: 'Replaced by a newer one' },
  withdrawing: { sign: '◐', words: 'Being taken back' },
  withdrawn: { sign: '–', words: 'Taken back' },
  refused: { sign: '✕', words: 'Not taken by the review' },
}

type Known = Pick<KeptLetter, 'state' | 'receipt' | 'attempts' | 'refusal' | 'nextTryAt'>

/** Agreed to by file alone: nothing of it goes online by itself. */
export function isByFile({ state, nextTryAt }: Pick<KeptLetter, 'state' | 'nextTryAt'>): boolean {
  return state === 'frozen' && nextTryAt === null
}

/** The day of the newest file that it, or the request to erase it, was saved as; null where there is none. */
export function savedOnInWords(
  { attempts }: Pick<KeptLetter, 'attempts'>,
  what: Attempt['what'] = 'send',
): string | null {
  const saved = attempts.findLast(each => each.outcome === 'saved' && each.what === what)
  return saved === undefined ? null : dayInWords(saved.at)
}

/** The sign and words of its state. */
export function letterSign(letter: Known): StatusWords {
  if (wasTooLate(letter)) return { sign: '✕', words: 'Not sent in time' }
  if (mayBeCounted(letter)) return { sign: '◐', words: 'Sent, without a receipt' }
  if (!isByFile(letter)) return letterStateWords[letter.state]
  const on = savedOnInWords(letter)
  if (on === null) return { sign: '○', words: 'Not saved as a file yet' }
  return { sign: '◐', words: `Saved as a file on ${on}, waiting for its receipt file` }
}

/**
 * Asked to erase it, the review said that the quarter is closed. It says so only where it has something that went with
 * the same secret; without a receipt nobody here knows whether that is this letter.
 */
function mayBeCounted({ state, refusal, attempts }: Known): boolean {
  const wasAskedBack = attempts.at(-1)?.what === 'withdraw'
  return state === 'refused' && refusal === 'quarter-closed' && wasAskedBack
}

/** Its last day passed before there was a line. No review has said anything about it. */
export function wasTooLate({
  state,
  refusal,
  attempts,
}: Pick<KeptLetter, 'state' | 'refusal' | 'attempts'>): boolean {
  return state === 'refused' && refusal === 'quarter-closed' && attempts.length === 0
}

/** The day the review gave its receipt for, "23 November 2026"; null without a receipt. */
export function sentOnInWords({ receipt }: Pick<KeptLetter, 'receipt'>): string | null {
  return receipt === null ? null : dayInWords(receipt.storedOn)
}

/** The heading of the page: what is so now. */
export function letterNews(letter: Known): string {
  const { state } = letter
  switch (state) {
    case 'prepared':
      return 'Nothing has been sent'
    case 'frozen':
      return frozenNews(letter)
    case 'sending':
      return 'Your answers are on their way'
    case 'sent':
      return sentNews(letter)
    case 'replaced':
      return 'Newer answers took the place of these'
    case 'withdrawing':
      return 'Your answers are being taken back'
    case 'withdrawn':
      return 'Your answers were taken back'
    case 'refused':
      return refusedNews(letter)
    default:
      return assertNever(state)
  }
}

function frozenNews(letter: Known): string {
  if (!isByFile(letter)) return 'Your answers are waiting to be sent'
  return savedOnInWords(letter) === null
    ? 'Your answers are not saved as a file yet'
    : 'Your answers are saved as a file'
}

function refusedNews(letter: Known): string {
  if (wasTooLate(letter)) return 'Your answers were not sent in time'
  return mayBeCounted(letter)
    ? 'Your answers may have been counted'
    : 'The review did not take your answers'
}

function sentNews(letter: Known): string {
  const on = sentOnInWords(letter)
  return on === null ? 'Your answers were sent' : `Your answers were sent on ${on}`
}

/** What the heading means for the manager. Says nothing that the records do not know. */
export function letterMeaning(letter: Known): string {
  const { state } = letter
  switch (state) {
    case 'prepared':
      return 'It was made to be looked at. It has not left this PC.'
    case 'frozen':
      return frozenMeaning(letter)
    case 'sending':
      return 'The review has not answered yet. Should the network fail now, they are sent again and still counted once.'
    case 'sent':
      return 'The review has stored them and given a receipt, which this app has checked.'
    case 'replaced':
      return 'Only the newer ones count.'
    case 'withdrawing':
      return withdrawingMeaning(letter)
    case 'withdrawn':
      return letter.attempts.length === 0
        ? 'They never left this PC.'
        : 'The review has confirmed that nothing of them is stored there.'
    case 'refused':
      return refusedMeaning(letter)
    default:
      return assertNever(state)
  }
}

function frozenMeaning(letter: Known): string {
  if (!isByFile(letter)) {
    return 'They go by themselves as soon as the review can be reached. You can close the app; it goes on when you open it again.'
  }
  return savedOnInWords(letter) === null
    ? 'Save them as a file again, or send them online.'
    : 'Hand the file to the review by e-mail or on a USB stick. Only the review can open it. When its receipt file comes back, open it here: until then this app cannot know that they arrived.'
}

function refusedMeaning(letter: Known): string {
  if (wasTooLate(letter)) {
    return 'The last day passed before the review could be reached. They never left this PC, and nothing is lost here.'
  }
  return mayBeCounted(letter)
    ? 'The review says that answers of yours for these months are in its totals. No receipt for these came back, so this app cannot know whether it means them.'
    : 'Nothing of them is stored there, and nothing is lost here.'
}

function withdrawingMeaning(letter: Known): string {
  const asked = 'The review is asked to erase them, again and again until it says that it has.'
  return savedOnInWords(letter, 'withdraw') === null
    ? asked
    : `${asked} The request is saved as a file too: hand that to the review, and open the receipt file that comes back.`
}

/** Whether the last day to correct a letter or take it back has passed. */
export function isClosed({ lastDay }: Pick<KeptLetter, 'lastDay'>, today: string): boolean {
  return today > lastDay
}

export function canTakeBack(
  letter: Pick<KeptLetter, 'state' | 'lastDay' | 'refusal'>,
  today: string,
): boolean {
  if (letter.state === 'frozen' || letter.state === 'sending') return true
  return letter.state === 'sent' && letter.refusal === null && !isClosed(letter, today)
}

/** Whether a correction would take its place: the newest of its quarter that can still be undone. `all` the newest first. */
export function canCorrect(letter: KeptLetter, all: readonly KeptLetter[], today: string): boolean {
  const ofQuarter = all.filter(({ quarter }) => quarter === letter.quarter)
  return ofQuarter.find(each => canTakeBack(each, today))?.id === letter.id
}

/** Until when it can be changed, or that it no longer can; empty where that is not the question. */
export function untilSentence(
  { state, lastDay }: Pick<KeptLetter, 'state' | 'lastDay'>,
  today: string,
): string {
  const day = dayInWords(lastDay)
  const isOver = isClosed({ lastDay }, today)
  if (state === 'withdrawing') {
    return isOver
      ? `The last day was ${day}. If the review had not heard of it by then, they stay in its totals.`
      : `The review has to hear of it by ${day}. Afterwards they stay in its totals.`
  }
  if (state !== 'sent' && state !== 'frozen' && state !== 'sending') return ''
  if (!isOver) {
    return `You can correct them or take them back until ${day}; the review has to hear of it by then.`
  }
  return state === 'sent'
    ? `The last day was ${day}. They are part of the totals now: they can no longer be corrected or taken back.`
    : `The last day was ${day}.`
}

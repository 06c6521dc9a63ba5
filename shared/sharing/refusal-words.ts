/** What each refusal of the review means and what to do about it, in words. */
import { wasTooLate } from './letter-words.ts'
import type { ProblemCode } from './problem.ts'
import type { KeptLetter } from './queue.ts'

interface RefusalWords {
  /** Goes on after "The review said no: ". */
  readonly means: string
  readonly toDo: string
}

const garbled: RefusalWords = {
  means: 'it could not read what arrived.',
  toDo: 'It may have been changed on its way, or this app is too old. Look for a newer version of the app, then share again.',
}
const later: RefusalWords = {
  means: 'it has too much to do just now.',
  toDo: 'Nothing to do. The app tries again by itself.',
}

export const refusalWords: Readonly<Record<ProblemCode, RefusalWords>> = {
  malformed: garbled,
  'not-json': garbled,
  'wrong-type': garbled,
  'wrong-shape': garbled,
  'not-canonical': garbled,
  'too-large': { ...garbled, means: 'what arrived was larger than it takes.' },
  'newer-schema': {
    means: 'it does not understand this version of the app yet.',
    toDo: 'Nothing to do. The app tries again once a day until it does.',
  },
  'not-this-quarter': {
    means: 'it is not collecting for these three months.',
    toDo: 'Look whether this PC shows the right date. If it does, share again later.',
  },
  'quarter-closed': {
    means: 'the last day had passed.',
    toDo: 'Nothing of these three months can be sent, corrected or taken back any more. You can share for the months that run now.',
  },
  'other-bytes': {
    means: 'something else was stored under the same number before.',
    toDo: 'Share again. It then gets a new number.',
  },
  stale: {
    means: 'newer answers of yours were there already.',
    toDo: 'Look at what you sent last, and correct that one if it is wrong.',
  },
  'not-yours': {
    means: 'it could not tell that what this would replace was yours.',
    toDo: 'Take back what you sent before, then share again.',
  },
  withdrawn: {
    means: 'these answers had been taken back already.',
    toDo: 'Share again if you want to. It then gets a new number.',
  },
  'unknown-letter': {
    means: 'it has nothing under that number.',
    toDo: 'There is nothing to correct or take back. You can share again.',
  },
  'wrong-secret': {
    means: 'it did not accept the secret of this letter.',
    toDo: 'Ask the review team, and tell them the letter’s number. It stands under “How to check it”.',
  },
  'too-many': later,
  busy: later,
  'not-found': {
    means: 'nobody takes letters at its address.',
    toDo: 'Ask the review team for a newer file, and open it under “Share with the review”.',
  },
  failed: {
    means: 'something went wrong there.',
    toDo: 'If it does not come right by itself, ask the review team.',
  },
}

/** Why the review did not do what it was asked, and what to do now; empty where it said no such thing. */
export function refusalSentences(
  letter: Pick<KeptLetter, 'state' | 'refusal' | 'attempts'>,
): readonly string[] {
  const { state, refusal } = letter
  if (refusal === null) return []
  const { toDo } = refusalWords[refusal]
  if (wasTooLate(letter)) return [toDo]
  const asked = state === 'sent' ? ['You asked to take it back.'] : []
  return [...asked, refusalSentence(refusal), toDo]
}

export function refusalSentence(code: ProblemCode): string {
  return `The review said no: ${refusalWords[code].means}`
}

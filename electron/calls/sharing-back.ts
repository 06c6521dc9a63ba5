/** Takes letters back: at once what never left, and with a request to the review what has, or may have. */
import { Failure } from '../../shared/failure.ts'
import { isFrozen, lastOpenDayInWords, quarterInWords } from '../../shared/sharing/quarters.ts'
import type { Database } from '../database/database.ts'
import * as letters from '../database/letters.ts'
import * as sharing from '../database/sharing.ts'
import type { CallEdges } from './edges.ts'

type Letter = letters.QueuedLetter
type Clock = CallEdges['clock']

const mayBeThere = ({ state, isTried }: Letter) =>
  state === 'sent' || state === 'sending' || (state === 'frozen' && isTried)

/** Ends what never left and asks for the rest; to be called within a transaction. */
function undoLetter(db: Database, letter: Letter, now: string): void {
  if (mayBeThere(letter)) {
    const asked = { failures: 0, nextTryAt: now, isToldToWait: false, refusal: null }
    letters.change(db, letter, { state: 'withdrawing', ...asked })
  } else if (letter.state === 'frozen') {
    letters.change(db, letter, { state: 'withdrawn', nextTryAt: null })
  }
}

/** Of one letter that may be at the review, all that carry its secret go: the review erases by the secret. */
export function takeBack(db: Database, id: string, clock: Clock): void {
  const letter = letters.find(db, id)
  if (letter === null || letter.state === 'prepared') {
    throw new Failure('not-found', 'That was never sent, so there is nothing to take back.')
  }
  if (letter.state === 'replaced') {
    throw new Failure('conflict', 'A newer one took its place. Take that one back instead.')
  }
  if (letter.state === 'refused') {
    throw new Failure('conflict', 'The review did not take that, so there is nothing to take back.')
  }
  // Without a receipt it may never have arrived: it has to be stopped, and the review says what it has.
  if (letter.state === 'sent' && isFrozen(letter.quarter, clock.today())) {
    throw new Failure(
      'conflict',
      `The last day for ${quarterInWords(letter.quarter)} was ${lastOpenDayInWords(letter.quarter)}. What was sent is part of the totals now and cannot be taken out again.`,
    )
  }
  const all = mayBeThere(letter) ? letters.withSecret(db, letter.secret) : [letter]
  for (const each of all) undoLetter(db, each, clock.now())
}

/** To be called within a transaction. What is part of the totals of a frozen quarter stays. */
export function switchOff(db: Database, serviceId: string, clock: Clock): void {
  letters.discardPrepared(db, serviceId)
  for (const letter of letters.ofService(db, serviceId)) {
    const isOver = letter.state === 'sent' && isFrozen(letter.quarter, clock.today())
    if (!isOver) undoLetter(db, letter, clock.now())
  }
  sharing.write(db, serviceId, { isOn: false })
}

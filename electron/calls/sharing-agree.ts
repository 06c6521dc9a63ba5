/** The consent to exactly one letter as it was shown, to go online or as a file. */
import { Failure } from '../../shared/failure.ts'
import { type Details, isThisPc } from '../../shared/sharing/details.ts'
import { quarterOf } from '../../shared/sharing/quarters.ts'
import type { Database } from '../database/database.ts'
import * as letters from '../database/letters.ts'
import { readReview } from '../database/review.ts'
import * as sharing from '../database/sharing.ts'
import type { CallEdges } from './edges.ts'
import { knownService } from './known.ts'
import { baseOf, canCorrect } from './sharing-preview.ts'

export interface AgreeEdges extends Pick<CallEdges, 'clock'> {
  readonly isSample: boolean
}

export const notAsShown = () =>
  new Failure('conflict', 'Something changed while you were reading. Look at it once more.')

export interface Shown {
  readonly letterId: string
  readonly sha256: string
}

/** To exactly the text that was shown: it is what is sent, also where the records have changed since. */
export function agree(
  db: Database,
  { letterId, sha256 }: Shown,
  { clock, isSample }: AgreeEdges,
  way: 'online' | 'file' = 'online',
): void {
  const { serviceId, quarter } = asShown(db, letterId, sha256, clock)
  checkReview(db, isSample)
  for (const earlier of letters.ofService(db, serviceId)) {
    const isNotAway = earlier.state === 'frozen' && !earlier.isTried && earlier.quarter === quarter
    if (isNotAway) letters.change(db, earlier, { state: 'replaced', nextTryAt: null })
  }
  letters.freeze(db, letterId, clock.now(), way)
  if (way === 'online') goOnline(db, { serviceId, quarter }, clock)
  sharing.write(db, serviceId, { isOn: true })
}

/**
 * What was saved as a file goes online too, the earlier ones first: a correction is taken only where the review has what
 * it corrects. The file may still arrive; it counts once.
 */
export function goOnline(
  db: Database,
  of: Pick<letters.QueuedLetter, 'serviceId' | 'quarter'>,
  clock: CallEdges['clock'],
): void {
  if (of.serviceId === null) return
  for (const letter of letters.ofService(db, of.serviceId)) {
    const isByFile = letter.state === 'frozen' && letter.nextTryAt === null
    if (isByFile && letter.quarter === of.quarter) {
      letters.change(db, letter, { nextTryAt: clock.now() })
    }
  }
}

/** The letter that was shown, where it would still be the one to send. */
function asShown(db: Database, id: string, sha256: string, clock: CallEdges['clock']) {
  const letter = letters.find(db, id)
  if (letter?.state !== 'prepared' || letter.serviceId === null) throw notAsShown()
  const { serviceId, quarter, replaces } = letter
  knownService(db, serviceId)
  const isOpen = quarterOf(clock.today()) === quarter || canCorrect(db, serviceId, quarter, clock)
  if (!isOpen || letter.sha256 !== sha256) throw notAsShown()
  // What it would replace may have come to be, or have gone, since it was shown.
  if (replaces !== (baseOf(db, serviceId, quarter)?.id ?? null)) throw notAsShown()
  return { serviceId, quarter }
}

export function checkReview(db: Database, isSample: boolean): Details {
  const review = readReview(db)
  if (review === null) {
    throw new Failure('conflict', 'Open the details file of the review first.')
  }
  if (isSample && !isThisPc(review.address)) {
    throw new Failure('conflict', 'This is a made-up home. Its answers are not sent to the review.')
  }
  return review
}

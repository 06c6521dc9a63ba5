/** Answers about sharing with the review: what would be sent, the consent, and the way back. */
import type { CallsOf } from '../../shared/contract.ts'
import { monthsLater } from '../../shared/dates.ts'
import { Failure } from '../../shared/failure.ts'
import { type Details, isThisPc } from '../../shared/sharing/details.ts'
import type { ReviewOnFile } from '../../shared/sharing/queue.ts'
import { lastDayOf, quarterOf } from '../../shared/sharing/quarters.ts'
import type { Database } from '../database/database.ts'
import * as letters from '../database/letters.ts'
import { readReview, writeReview } from '../database/review.ts'
import * as sharing from '../database/sharing.ts'
import type { CallEdges } from './edges.ts'
import { knownService } from './known.ts'
import { switchOff, takeBack } from './sharing-back.ts'
import { baseOf, preview, type PreviewEdges } from './sharing-preview.ts'

/** What sharing needs besides the records. */
export interface SharingEdges {
  readonly newSecret: () => string
  /** The details that the person chose, checked; null where they closed the dialog. */
  readonly openDetails: () => Promise<Details | null>
  readonly reviewOf: (details: Details) => ReviewOnFile
  /** Something changed: stops what is no longer to be sent, tells the window and looks what is to be sent next. */
  readonly changed: () => void
  readonly tryNow: () => void
}

export function sharingCalls(
  db: Database,
  edges: Omit<PreviewEdges, 'newSecret'> & { readonly isSample: boolean },
  machine: SharingEdges,
): CallsOf<'sharing'> {
  const { clock } = edges
  const changing = (change: () => void): void => {
    db.transaction(change)()
    machine.changed()
  }
  return {
    'sharing.standing': ({ serviceId }) => standing(db, serviceId, clock, machine),
    'sharing.preview': ({ serviceId, keptBack }) => {
      const made = { ...edges, newSecret: machine.newSecret }
      return preview(db, knownService(db, serviceId), keptBack, made)
    },
    'sharing.agree': ({ letterId, sha256 }) => {
      changing(() => agree(db, letterId, sha256, edges))
    },
    'sharing.takeBack': ({ letterId }) => {
      changing(() => takeBack(db, letterId, clock))
    },
    'sharing.switchOff': ({ serviceId }) => {
      changing(() => switchOff(db, knownService(db, serviceId).id, clock))
    },
    'sharing.hideCard': ({ serviceId }) => {
      const cardHiddenUntil = monthsLater(clock.today(), 12)
      changing(() => sharing.write(db, knownService(db, serviceId).id, { cardHiddenUntil }))
    },
    'sharing.tryNow': () => {
      machine.tryNow()
    },
    'sharing.openDetails': async () => {
      const details = await machine.openDetails()
      if (details === null) return null
      changing(() => useReview(db, details, clock.today()))
      return machine.reviewOf(details)
    },
  }
}

function standing(
  db: Database,
  serviceId: string,
  clock: CallEdges['clock'],
  { reviewOf }: SharingEdges,
) {
  const { id } = knownService(db, serviceId)
  const details = readReview(db)
  return {
    review: details === null ? null : reviewOf(details),
    ...sharing.read(db, id),
    quarter: quarterOf(clock.today()),
    letters: letters.shown(db, id),
  }
}

const notAsShown = () =>
  new Failure('conflict', 'Something changed while you were reading. Look at it once more.')

/** To exactly the text that was shown: it is what is sent, also where the records have changed since. */
function agree(
  db: Database,
  id: string,
  sha256: string,
  { clock, isSample }: Pick<CallEdges, 'clock'> & { readonly isSample: boolean },
): void {
  const { serviceId, quarter } = asShown(db, id, sha256, clock)
  checkReview(db, isSample)
  for (const earlier of letters.ofService(db, serviceId)) {
    const isNotAway = earlier.state === 'frozen' && !earlier.isTried && earlier.quarter === quarter
    if (isNotAway) letters.change(db, earlier, { state: 'replaced', nextTryAt: null })
  }
  letters.freeze(db, id, clock.now())
  sharing.write(db, serviceId, { isOn: true })
}

/** The letter that was shown, where it would still be the one to send. */
function asShown(db: Database, id: string, sha256: string, clock: CallEdges['clock']) {
  const letter = letters.find(db, id)
  if (letter?.state !== 'prepared' || letter.serviceId === null) throw notAsShown()
  const { serviceId, quarter, replaces } = letter
  knownService(db, serviceId)
  if (quarterOf(clock.today()) !== quarter || letter.sha256 !== sha256) throw notAsShown()
  // What it would replace may have come to be, or have gone, since it was shown.
  if (replaces !== (baseOf(db, serviceId, quarter)?.id ?? null)) throw notAsShown()
  return { serviceId, quarter }
}

function checkReview(db: Database, isSample: boolean): void {
  const review = readReview(db)
  if (review === null) {
    throw new Failure('conflict', 'Open the details file of the review first.')
  }
  if (isSample && !isThisPc(review.address)) {
    throw new Failure('conflict', 'This is a made-up home. Its answers are not sent to the review.')
  }
}

/** Whatever waits was agreed to for the review that is stored, and what was sent must stay within reach. */
export function useReview(db: Database, details: Details, today: string): void {
  const now = readReview(db)
  const isSame = now?.signingKey === details.signingKey && now.address === details.address
  if (now !== null && !isSame) {
    if (letters.underWay(db).length > 0) {
      throw new Failure(
        'conflict',
        `Something still waits for ${now.name}. Send it or take it back before you choose another review.`,
      )
    }
    const isOther = now.signingKey !== details.signingKey && now.address !== details.address
    const canBeTakenBack = letters.sent(db).some(({ quarter }) => today <= lastDayOf(quarter))
    if (isOther && canBeTakenBack) {
      throw new Failure(
        'conflict',
        `What you sent to ${now.name} can still be taken back. Take it back, or wait until the quarter is over, before you choose another review.`,
      )
    }
  }
  writeReview(db, details)
}

/** Answers about sharing with the review: what would be sent, the consent, and the way back. */
import type { CallsOf } from '../../shared/contract.ts'
import { monthsLater } from '../../shared/dates.ts'
import { Failure } from '../../shared/failure.ts'
import type { Details } from '../../shared/sharing/details.ts'
import type { ReviewOnFile } from '../../shared/sharing/queue.ts'
import { isFrozen, quarterOf } from '../../shared/sharing/quarters.ts'
import type { Database } from '../database/database.ts'
import * as letters from '../database/letters.ts'
import { readReview, writeReview } from '../database/review.ts'
import * as sharing from '../database/sharing.ts'
import type { CallEdges } from './edges.ts'
import { knownService } from './known.ts'
import { agree } from './sharing-agree.ts'
import { switchOff, takeBack } from './sharing-back.ts'
import { byFileCalls, type SharingFiles } from './sharing-by-file.ts'
import { preview, type PreviewEdges } from './sharing-preview.ts'

/** What sharing needs besides the records. */
export interface SharingEdges {
  readonly newSecret: () => string
  /** The details that the person chose, checked; null where they closed the dialog. */
  readonly openDetails: () => Promise<Details | null>
  readonly files: SharingFiles
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
    'sharing.preview': ({ serviceId, quarter, keptBack }) => {
      const made = { ...edges, newSecret: machine.newSecret }
      return preview(db, knownService(db, serviceId), { quarter, keptBack }, made)
    },
    'sharing.agree': shown => {
      changing(() => agree(db, shown, edges))
    },
    ...byFileCalls(db, edges, machine),
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

/**
 * Whatever waits was agreed to for the review that is stored, and what was sent must stay within reach. New keys of the
 * same address are taken at any time: without them what waits would never get a receipt that can be checked.
 */
export function useReview(db: Database, details: Details, today: string): void {
  const now = readReview(db)
  if (now !== null && now.address !== details.address) {
    if (letters.toSend(db).length > 0) {
      throw new Failure(
        'conflict',
        `Something still waits for ${now.name}. Send it or take it back before you choose another review.`,
      )
    }
    const isOther = now.signingKey !== details.signingKey
    // A file that is out closes for the review of then, and only that one can give its receipt.
    const away = [...letters.sent(db), ...letters.underWay(db)]
    const canBeTakenBack = away.some(({ quarter }) => !isFrozen(quarter, today))
    if (isOther && canBeTakenBack) {
      throw new Failure(
        'conflict',
        `What you sent to ${now.name} can still be taken back. Take it back, or wait until it is part of the totals, before you choose another review.`,
      )
    }
  }
  writeReview(db, details, today)
}

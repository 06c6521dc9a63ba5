/** Makes the letter that a manager is shown: from the records as they are now, kept as it was shown. */
import { createHash } from 'node:crypto'
import type { Answer } from '../../shared/checklist/answer.ts'
import { byQuestion, packFor, questionsOf } from '../../shared/checklist/status.ts'
import { Failure } from '../../shared/failure.ts'
import type { Service } from '../../shared/services/service.ts'
import { canonical } from '../../shared/sharing/canonical.ts'
import { appVersions, packVersions } from '../../shared/sharing/choices.ts'
import { type Issue, submissionOf } from '../../shared/sharing/from-records.ts'
import type { ProblemCode } from '../../shared/sharing/problem.ts'
import type { KeptBackChoices, Preview } from '../../shared/sharing/queue.ts'
import {
  isFrozen,
  lastOpenDayInWords,
  type Quarter,
  quarterInWords,
  quarterOf,
} from '../../shared/sharing/quarters.ts'
import { coarsenedSentences } from '../../shared/sharing/words.ts'
import * as answers from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import * as devices from '../database/devices.ts'
import * as letters from '../database/letters.ts'
import * as rounds from '../database/rounds.ts'
import * as sharing from '../database/sharing.ts'
import type { CallEdges } from './edges.ts'

export interface PreviewEdges extends Pick<CallEdges, 'clock' | 'newId' | 'pack' | 'support'> {
  readonly version: string
  /** 32 bytes from chance as hexadecimal text. */
  readonly newSecret: () => string
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

export interface Looked {
  /** An earlier one, to correct what was sent for it; left out, the one that runs. */
  readonly quarter: Quarter | undefined
  readonly keptBack: KeptBackChoices
}

export function preview(
  db: Database,
  service: Service,
  { quarter: asked, keptBack }: Looked,
  edges: PreviewEdges,
): Preview {
  const issue = issueOf(quarterToSend(db, service.id, asked, edges.clock), edges)
  const submission = submissionOf(recordsOf(db, service, edges), asKept(keptBack), issue)
  const { id, secret, replaces } = marksOf(db, service.id, issue.quarter, edges)
  const text = canonical({ id, replaces, withdrawal: sha256Of(secret), submission })
  const sha256 = sha256Of(text)
  const preparedAt = edges.clock.now()
  const { quarter } = issue
  db.transaction(() => {
    sharing.write(db, service.id, { keptBack })
    const letter = {
      id,
      serviceId: service.id,
      quarter,
      text,
      sha256,
      secret,
      replaces,
      preparedAt,
    }
    letters.prepare(db, letter)
  })()
  const { kind, region, sizeBand: size } = service
  const coarsened = coarsenedSentences({ kind, region, size }, submission)
  return { letterId: id, text, sha256, submission, coarsened, replaces }
}

const asKept = ({ questions, devices: kept, dspt }: KeptBackChoices) => ({
  questions: new Set<string>(questions),
  devices: kept,
  dspt,
})

function recordsOf(db: Database, service: Service, { clock, pack, support }: PreviewEdges) {
  const newest = rounds.findNewest(db, service.id)?.round
  const given: readonly Answer[] = newest === undefined ? [] : answers.list(db, newest.id)
  return {
    service,
    questions: questionsOf(packFor(pack(), service)),
    answers: byQuestion(given),
    devices: devices.list(db, service.id),
    table: support(),
    today: clock.today(),
  }
}

function quarterToSend(
  db: Database,
  serviceId: string,
  asked: Quarter | undefined,
  clock: CallEdges['clock'],
): Quarter {
  const now = quarterOf(clock.today())
  const quarter = asked ?? now
  if (quarter === null) throw new Failure('conflict', 'The review collects nothing at this time.')
  if (quarter === now || canCorrect(db, serviceId, quarter, clock)) return quarter
  const why = isFrozen(quarter, clock.today())
    ? `The last day was ${lastOpenDayInWords(quarter)}.`
    : 'Nothing was sent for them.'
  throw new Failure('conflict', `Nothing can be corrected for ${quarterInWords(quarter)}. ${why}`)
}

const isThere = ({ state }: letters.QueuedLetter) =>
  state === 'sent' || state === 'sending' || state === 'frozen'

/** Of an earlier quarter only what was shared in time can be corrected, until the quarter is frozen. */
export function canCorrect(
  db: Database,
  serviceId: string,
  quarter: Quarter,
  { today }: CallEdges['clock'],
): boolean {
  const ours = letters.ofService(db, serviceId).filter(letter => letter.quarter === quarter)
  return !isFrozen(quarter, today()) && ours.some(isThere)
}

/** Only what is in the closed lists can be said, so another version of the app or its questions cannot share. */
function issueOf(quarter: Quarter, { pack, version }: PreviewEdges): Issue {
  const asked = pack().version
  const packVersion = packVersions.find(each => each === asked)
  const app = appVersions.find(each => version.startsWith(`${each}.`))
  if (packVersion === undefined || app === undefined) {
    throw new Failure(
      'conflict',
      'This version of the app cannot share with the review. Install the newest one first.',
    )
  }
  return { quarter, pack: packVersion, app }
}

const notThere: ReadonlySet<ProblemCode | null> = new Set(['unknown-letter', 'not-yours', 'stale'])

/** The letter that a new one would have to replace at the review: the newest that is there or may be. */
export function baseOf(
  db: Database,
  serviceId: string,
  quarter: Quarter,
): letters.QueuedLetter | null {
  const ours = letters.ofService(db, serviceId).filter(letter => letter.quarter === quarter)
  // Where the review said that the letter to be replaced is not there, a correction of it will never be taken.
  const isGone = ({ id }: letters.QueuedLetter) =>
    ours.some(({ refusal, replaces }) => replaces === id && notThere.has(refusal))
  const mayBeThere = ({ state, isTried }: letters.QueuedLetter) =>
    state === 'sent' || state === 'sending' || (state === 'frozen' && isTried)
  return ours.findLast(letter => mayBeThere(letter) && !isGone(letter)) ?? null
}

/** A correction carries the secret of the letter it replaces; whatever replaces nothing has a secret of its own. */
function marksOf(db: Database, serviceId: string, quarter: Quarter, edges: PreviewEdges) {
  const base = baseOf(db, serviceId, quarter)
  const kept = letters.prepared(db, serviceId)
  const again = kept?.quarter === quarter ? kept : null
  const id = again?.id ?? edges.newId()
  const replaces = base?.id ?? null
  if (base !== null) return { id, replaces, secret: base.secret }
  return { id, replaces, secret: again?.replaces === null ? again.secret : edges.newSecret() }
}

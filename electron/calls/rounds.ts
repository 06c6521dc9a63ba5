/** Answers about finished checks, the finishing of one and the start of the next. */
import type { Answer } from '../../shared/checklist/answer.ts'
import type { Pack } from '../../shared/checklist/pack.ts'
import { byQuestion, packFor } from '../../shared/checklist/status.ts'
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import type { FrozenAnswer, Round } from '../../shared/rounds/round.ts'
import * as answers from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import * as rounds from '../database/rounds.ts'
import type { CallEdges } from './edges.ts'
import { alreadyFinished, knownService, openRound } from './known.ts'

export function roundCalls(db: Database, edges: CallEdges): CallsOf<'rounds'> {
  return {
    'rounds.list': ({ serviceId }) => rounds.listFinished(db, knownService(db, serviceId).id),
    'rounds.finish': ({ roundId }) => db.transaction(() => finish(db, roundId, edges))(),
    'rounds.start': ({ serviceId }) => db.transaction(() => start(db, serviceId, edges))(),
  }
}

/** Keeps the check as it stands today; nothing can change its answers afterwards. */
function finish(db: Database, roundId: string, { clock, pack }: CallEdges): Round {
  const round = openRound(db, roundId)
  const finishedAt = clock.now()
  const asked = packFor(pack(), knownService(db, round.serviceId))
  const isFrozen = rounds.freeze(db, {
    id: roundId,
    finishedAt,
    packVersion: asked.version,
    answers: asTheyStand(asked, answers.list(db, roundId), finishedAt),
  })
  if (!isFrozen) throw alreadyFinished()
  return { ...round, finishedAt }
}

function start(db: Database, serviceId: string, { clock, newId }: CallEdges): Round {
  const newest = rounds.findNewest(db, knownService(db, serviceId).id)?.round
  if (newest?.finishedAt === null) {
    throw new Failure('conflict', 'A check is being worked on already. Finish it before the next.')
  }
  const number = (newest?.number ?? 0) + 1
  const next = { id: newId(), serviceId, number, startedAt: clock.now(), finishedAt: null }
  rounds.insert(db, next)
  if (newest !== undefined) answers.carryForward(db, newest.id, next.id)
  return next
}

/**
 * Every question the service is asked, in order and with its text, answered or not: a later check finds out
 * from this which questions are new.
 */
function asTheyStand(asked: Pack, given: readonly Answer[], now: string): readonly FrozenAnswer[] {
  const known = byQuestion(given)
  return asked.topics.flatMap(topic =>
    topic.questions.map(question => ({
      ...(known.get(question.id) ?? notAnswered(question.id, question.wording, now)),
      topicTitle: topic.title,
      questionText: question.text,
    })),
  )
}

function notAnswered(questionId: string, wording: number, answeredAt: string): Answer {
  const blank = { reason: '', note: '', evidence: '', fromList: '', listReason: '' }
  return { questionId, choice: null, ...blank, wording, isCarried: false, answeredAt }
}

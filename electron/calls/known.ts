/** Finds what a call speaks of, or fails in words. */
import type { Pack, Question } from '../../shared/checklist/pack.ts'
import { questionsOf } from '../../shared/checklist/status.ts'
import { Failure } from '../../shared/failure.ts'
import type { Card } from '../../shared/learning/card.ts'
import type { Round } from '../../shared/rounds/round.ts'
import type { Service } from '../../shared/services/service.ts'
import type { Database } from '../database/database.ts'
import * as rounds from '../database/rounds.ts'
import * as services from '../database/services.ts'

export function knownService(db: Database, id: string): Service {
  const service = services.find(db, id)
  if (service === null) throw new Failure('not-found', 'That service is no longer in the list.')
  return service
}

export function knownQuestion(pack: Pack, id: string): Question {
  const question = questionsOf(pack).find(each => each.id === id)
  if (question === undefined)
    throw new Failure('not-found', 'That question is no longer in the checklist.')
  return question
}

export function knownCard(cards: readonly Card[], id: string): Card {
  const card = cards.find(each => each.id === id)
  if (card === undefined)
    throw new Failure('not-found', 'That card is no longer among the staff cards.')
  return card
}

export function alreadyFinished(): Failure {
  return new Failure(
    'conflict',
    'This check is finished and dated, so it can no longer be changed.',
  )
}

/** A check that can still be worked on. */
export function openRound(db: Database, id: string): Round {
  const round = rounds.find(db, id)
  if (round === null) throw new Failure('not-found', 'That check is no longer here.')
  if (round.finishedAt !== null) throw alreadyFinished()
  return round
}

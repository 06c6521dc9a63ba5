/** Answers about learning: the staff cards and the quiz results that were noted. */
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import type { Database } from '../database/database.ts'
import * as results from '../database/quiz-results.ts'
import type { CallEdges } from './edges.ts'
import { knownCard, knownService } from './known.ts'

const resultGone = () => new Failure('not-found', 'That result is no longer in the list.')

export function learningCalls(
  db: Database,
  { cards, clock, newId }: Pick<CallEdges, 'cards' | 'clock' | 'newId'>,
): CallsOf<'learning'> {
  return {
    'learning.cards': () => cards(),
    'learning.results': ({ serviceId }) => results.list(db, knownService(db, serviceId).id),
    'learning.note': ({ serviceId, cardId, who, right }) => {
      const service = knownService(db, serviceId)
      const card = knownCard(cards(), cardId)
      const asked = card.quiz.length
      if (right > asked) throw new Failure('invalid', `This quiz has only ${asked} questions.`)
      const result = { id: newId(), cardId, who, right, asked, notedOn: clock.today() }
      results.insert(db, service.id, result)
      return result
    },
    'learning.removeResult': ({ id }) => {
      if (!results.remove(db, id, clock.now())) throw resultGone()
    },
    'learning.restoreResult': ({ id }) => {
      if (!results.restore(db, id)) throw resultGone()
    },
  }
}

/** Lets an answer be taken from the device list only while the list says what the window showed. */
import { saidTo, sourceInWords } from '../../shared/checklist/by-list.ts'
import type { NewAnswer } from '../../shared/checklist/answer.ts'
import type { Question } from '../../shared/checklist/pack.ts'
import { Failure } from '../../shared/failure.ts'
import type { Database } from '../database/database.ts'
import type { CallEdges } from './edges.ts'
import { standingNow } from './standing.ts'

interface Taken extends Pick<NewAnswer, 'choice' | 'fromList'> {
  readonly serviceId: string
  readonly question: Question
}

/** Fails where the list says something else by now: what was shown is what counts. */
export function mustStillSay(
  db: Database,
  edges: Pick<CallEdges, 'clock' | 'support'>,
  { serviceId, question, choice, fromList }: Taken,
): void {
  const said = saidTo(question, standingNow(db, serviceId, edges).says)
  if (said?.choice === choice && choice !== null && sourceInWords(said) === fromList) return
  throw new Failure(
    'conflict',
    'Your device list says something else by now. Read what it says, then choose again.',
  )
}

/** Answers about the check being worked on: its questions, its answers and where people stopped. */
import type { Answer } from '../../shared/checklist/answer.ts'
import type { CallsOf } from '../../shared/contract.ts'
import type { OpenCheck } from '../../shared/rounds/round.ts'
import * as answers from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import * as rounds from '../database/rounds.ts'
import type { CallEdges } from './edges.ts'
import type { KeepingEdges } from './keeping.ts'
import { backupsMustStillSay, isBackupQuestion } from './from-backups.ts'
import { mustStillSay } from './from-list.ts'
import { alreadyFinished, knownQuestion, knownService, openRound } from './known.ts'

export function checklistCalls(
  db: Database,
  edges: CallEdges & Pick<KeepingEdges, 'backups'>,
): CallsOf<'checklist'> {
  const stampFor = (questionId: string) => ({
    wording: knownQuestion(edges.pack(), questionId).wording,
    now: edges.clock.now(),
  })
  const asWritten = (row: Answer | null): Answer => {
    if (row === null) throw alreadyFinished()
    return row
  }

  return {
    'checklist.pack': () => edges.packText(),
    'checklist.standards': () => edges.standards(),
    'checklist.open': ({ serviceId }) => openCheck(db, knownService(db, serviceId).id, edges),
    'checklist.answer': chosen => {
      const stamp = stampFor(chosen.questionId)
      const { id: roundId, serviceId } = openRound(db, chosen.roundId)
      if (chosen.fromList !== undefined && isBackupQuestion(chosen.questionId)) {
        backupsMustStillSay(chosen, edges)
      } else if (chosen.fromList !== undefined) {
        const question = knownQuestion(edges.pack(), chosen.questionId)
        mustStillSay(db, edges, { ...chosen, serviceId, question })
      }
      return asWritten(answers.choose(db, { ...chosen, roundId }, stamp))
    },
    'checklist.note': notes => {
      const stamp = stampFor(notes.questionId)
      const roundId = openRound(db, notes.roundId).id
      return asWritten(answers.write(db, { ...notes, roundId }, stamp))
    },
    'checklist.place': ({ serviceId, questionId }) => {
      const { round } = openCheck(db, knownService(db, serviceId).id, edges)
      rounds.writePlace(db, round.id, knownQuestion(edges.pack(), questionId).id)
    },
  }
}

/** The first look at the checklist of a service starts its first check; later ones are started on request. */
function openCheck(db: Database, serviceId: string, edges: CallEdges): OpenCheck {
  const newest = rounds.findNewest(db, serviceId) ?? startFirst(db, serviceId, edges)
  const { id, number } = newest.round
  return {
    ...newest,
    answers: answers.list(db, id),
    last: rounds.findFinishedBefore(db, serviceId, number),
  }
}

function startFirst(db: Database, serviceId: string, { clock, newId }: CallEdges) {
  const round = { id: newId(), serviceId, number: 1, startedAt: clock.now(), finishedAt: null }
  rounds.insert(db, round)
  return { round, placeQuestionId: null }
}

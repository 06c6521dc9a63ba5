/** Lets an answer be taken from the app's own backups only while they say what the window showed. */
import type { NewAnswer } from '../../shared/checklist/answer.ts'
import { Failure } from '../../shared/failure.ts'
import { backupQuestions, backupsSay, backupsSource } from '../../shared/keeping/backups-say.ts'
import type { BackupKeeping } from '../backups/keeping.ts'
import type { CallEdges } from './edges.ts'

export const isBackupQuestion = (id: string): boolean => backupQuestions.some(each => each === id)

/** Fails where the backups say something else by now: what was shown is what counts. */
export function backupsMustStillSay(
  { choice, fromList, questionId }: Pick<NewAnswer, 'choice' | 'fromList' | 'questionId'>,
  edges: Pick<CallEdges, 'clock'> & { readonly backups: Pick<BackupKeeping, 'facts'> },
): void {
  const said = backupsSay(questionId, edges.backups.facts(), edges.clock.today())
  if (said?.choice === choice && choice !== null && backupsSource(said) === fromList) return
  throw new Failure(
    'conflict',
    'Your backups say something else by now. Read what they say, then choose again.',
  )
}

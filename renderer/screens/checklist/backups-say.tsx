import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { Question } from '../../../shared/checklist/pack.ts'
import { choiceWords, statusWords } from '../../../shared/checklist/status.ts'
import { type BackupsSay, backupsSay, backupsSource } from '../../../shared/keeping/backups-say.ts'
import { useStores, useToday, type Work } from '../../stores.tsx'
import type { Answering } from './use-answering.ts'

interface Props {
  readonly work: Work
  readonly question: Question
  readonly answering: Answering
}

/** What the app's own backups say to a question about backups, before it is answered. */
export function BackupsSayPanel({ work, question, answering }: Props) {
  const { keeping } = useStores()
  const today = useToday()
  const facts = useStore(keeping, state => state.place?.facts)
  const said = facts === undefined ? null : backupsSay(question.id, facts, today)
  if (said === null || work.check.round.finishedAt !== null) return null
  return (
    <section className="list-says stack-tight" aria-labelledby="backups-say">
      <h2 id="backups-say">This app’s own backups say</h2>
      <p className="small">{said.sentences.join(' ')}</p>
      <div className="row">
        <TakeIt work={work} question={question} said={said} answering={answering} />
        <Link to="/settings/backups">See your backups</Link>
      </div>
    </section>
  )
}

/** The one button, or that its work is done. Both are as high, so that nothing below moves. */
function TakeIt({ work, question, said, answering }: Props & { readonly said: BackupsSay }) {
  const { choice } = said
  if (choice === null) return <span className="quiet">They cannot answer this for you.</span>
  const answer = work.answers.get(question.id)
  const isTaken = answer?.choice === choice && answer.fromList !== '' && !answer.isCarried
  return isTaken ? (
    <span className="chip chip-quiet">
      <span aria-hidden="true">{statusWords[choice].sign} </span>
      Your answer is from the backups
    </span>
  ) : (
    <button
      type="button"
      className="button"
      onClick={() => answering.takeFrom({ choice, fromList: backupsSource(said) })}
    >
      Answer “{choiceWords[choice]}” from the backups
    </button>
  )
}

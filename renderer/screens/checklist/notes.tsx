import type { Question } from '../../../shared/checklist/pack.ts'
import { AutosaveText } from '../../components/autosave-text.tsx'
import { useStores, type Work } from '../../stores.tsx'

/** A note and where the proof is kept; both save themselves. */
export function Notes({ work, question }: { readonly work: Work; readonly question: Question }) {
  const { checklist } = useStores()
  const answer = work.answers.get(question.id)
  const at = { roundId: work.check.round.id, questionId: question.id }
  if (work.check.round.finishedAt !== null) {
    return (
      <dl className="facts">
        <dt>Note</dt>
        <dd>{answer?.note || 'None'}</dd>
        <dt>Where the evidence is kept</dt>
        <dd>{answer?.evidence || 'Not said'}</dd>
      </dl>
    )
  }
  const isFilled = (answer?.note ?? '') + (answer?.evidence ?? '') !== ''
  return (
    <details open={isFilled}>
      <summary>Add a note, or say where the evidence is kept</summary>
      <div className="stack notes">
        <AutosaveText
          label="Note"
          hint="For you and whoever comes after you. Please leave out passwords and residents’ names."
          value={answer?.note ?? ''}
          most={4000}
          isLong
          save={note => checklist.note({ ...at, note })}
        />
        <AutosaveText
          label="Where the evidence is kept"
          hint={`Usually: ${question.evidence}`}
          value={answer?.evidence ?? ''}
          most={500}
          save={evidence => checklist.note({ ...at, evidence })}
        />
      </div>
    </details>
  )
}

import type { Question } from '../../../shared/checklist/pack.ts'
import { AutosaveText } from '../../components/autosave-text.tsx'
import { useStores, type Work } from '../../stores.tsx'

interface Props {
  readonly work: Work
  readonly question: Question
}

const nothing = { note: '', evidence: '' }

/** A note and where the proof is kept; both save themselves. */
export function Notes({ work, question }: Props) {
  const { note, evidence } = work.answers.get(question.id) ?? nothing
  if (work.check.round.finishedAt !== null) {
    return (
      <dl className="facts">
        <dt>Note</dt>
        <dd>{note || 'None'}</dd>
        <dt>Where the evidence is kept</dt>
        <dd>{evidence || 'Not said'}</dd>
      </dl>
    )
  }
  return (
    <details open={note + evidence !== ''}>
      <summary>Add a note, or say where the evidence is kept</summary>
      <Fields work={work} question={question} note={note} evidence={evidence} />
    </details>
  )
}

function Fields(props: Props & { readonly note: string; readonly evidence: string }) {
  const { checklist } = useStores()
  const at = { roundId: props.work.check.round.id, questionId: props.question.id }
  return (
    <div className="stack notes">
      <AutosaveText
        label="Note"
        hint="For you and whoever comes after you. Please leave out passwords and residents’ names."
        value={props.note}
        most={4000}
        isLong
        save={note => checklist.note({ ...at, note })}
      />
      <AutosaveText
        label="Where the evidence is kept"
        hint={`Usually: ${props.question.evidence}`}
        value={props.evidence}
        most={500}
        save={evidence => checklist.note({ ...at, evidence })}
      />
    </div>
  )
}

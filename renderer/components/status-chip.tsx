import { type AnswerStatus, statusWords } from '../../shared/checklist/status.ts'

/** A status as a sign and a word; the colour only repeats them. */
export function StatusChip(props: { readonly status: AnswerStatus }) {
  const { sign, words } = statusWords[props.status]
  return (
    <span className={`chip chip-${props.status}`}>
      <span aria-hidden="true">{sign} </span>
      {words}
    </span>
  )
}

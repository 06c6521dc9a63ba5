import { Link } from 'wouter'
import { questionChanges } from '../../../shared/checklist/changes.ts'
import type { Pack } from '../../../shared/checklist/pack.ts'
import type { FrozenRound } from '../../../shared/rounds/round.ts'

/** Names the questions that changed since the last finished check; silent when none did. */
export function ChangedQuestions({
  pack,
  last,
}: {
  readonly pack: Pack
  readonly last: FrozenRound | null
}) {
  const { added, reworded, gone } = questionChanges(pack, last)
  if (added.length + reworded.length + gone.length === 0) return null
  return (
    <section className="notice stack-tight" aria-labelledby="changed-questions">
      <h2 id="changed-questions">Questions changed since your last check</h2>
      <ul>
        {added.map(question => (
          <li key={question.id}>
            New: <Link to={`/question/all/${question.id}`}>{question.text}</Link>
          </li>
        ))}
        {reworded.map(({ question, before }) => (
          <li key={question.id}>
            Reworded: <Link to={`/question/all/${question.id}`}>{question.text}</Link>
            <span className="small quiet"> It said: “{before}” Your answer is kept.</span>
          </li>
        ))}
        {gone.map(text => (
          <li key={text}>No longer asked: {text}</li>
        ))}
      </ul>
    </section>
  )
}

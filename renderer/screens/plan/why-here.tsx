import { Link } from 'wouter'
import { choiceWords } from '../../../shared/checklist/status.ts'
import type { Term } from '../../../shared/checklist/pack.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { Explained } from '../../components/explained.tsx'

interface Props {
  readonly line: PlanLine
  readonly glossary: readonly Term[]
}

/** Why the line is on the plan: the answer it follows from and the harm it keeps away. */
export function WhyHere({ line, glossary }: Props) {
  const { question, choice } = line
  if (line.from === 'own' && line.why === '') return null
  return (
    <section className="card stack-tight" aria-labelledby="why-here">
      <h2 id="why-here">Why this is here</h2>
      {question === null ? (
        <p>{line.why}</p>
      ) : (
        <>
          {choice !== null && (
            <p>
              You answered “{choiceWords[choice]}” to: {question.text}
            </p>
          )}
          {choice === null && <p>{line.why}</p>}
          <p>
            <Explained text={question.harm.reason} glossary={glossary} />
          </p>
          <p className="not-on-paper">
            <Link to={`/question/all/${question.id}`}>Look at the question again</Link>
          </p>
        </>
      )}
    </section>
  )
}

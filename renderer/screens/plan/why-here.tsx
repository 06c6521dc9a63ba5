import { Link } from 'wouter'
import { choiceWords } from '../../../shared/checklist/status.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { Explained } from '../../components/explained.tsx'
import { OthersDoThis } from '../../components/others-do-this.tsx'
import { useComparison, type Work } from '../../stores.tsx'

interface Props {
  readonly work: Work
  readonly line: PlanLine
}

/** Why the line is on the plan: the answer it follows from and the harm it keeps away. */
export function WhyHere({ work, line }: Props) {
  const { question, choice } = line
  const comparison = useComparison()
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
            <Explained text={question.harm.reason} glossary={work.pack.glossary} />
          </p>
          <OthersDoThis
            question={question}
            choice={choice}
            kind={work.service.kind}
            topicId={topicOf(work, question)}
            comparison={comparison}
          />
          <p className="not-on-paper">
            <Link to={`/question/all/${question.id}`}>Look at the question again</Link>
          </p>
        </>
      )}
    </section>
  )
}

/** Empty where the question is no longer asked. */
const topicOf = ({ pack }: Work, { id }: Question): string =>
  pack.topics.find(({ questions }) => questions.some(each => each.id === id))?.id ?? ''

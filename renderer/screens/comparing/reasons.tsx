import { type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import type { ComparedQuestion } from '../../../shared/comparing/compare.ts'
import { type Found, likeYours } from '../../../shared/comparing/words.ts'
import { capital } from '../../../shared/counted.ts'
import { isOpen } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import type { ServiceKind } from '../../../shared/services/choices.ts'

const shownAtFirst = 5

interface Props {
  readonly found: Found
  readonly plan: readonly PlanLine[]
  readonly kind: ServiceKind
}

/** What others have got to already, with the way to it, and what this service may be proud of. */
export function Reasons({ found: { mostAlready, ahead }, plan, kind }: Props) {
  if (mostAlready.length + ahead.length === 0) return null
  return (
    <div className="compare-reasons">
      <Reason
        title={`Most ${likeYours(kind)} already do this`}
        about="Others with work like yours have got this far. Each leads to what to do."
        questions={mostAlready}
        lineOf={question => <WayToIt compared={question} plan={plan} />}
      />
      <Reason
        title="You are ahead here"
        about={`You have this in place, and fewer than half of ${likeYours(kind)} have.`}
        questions={ahead}
        lineOf={({ question }) => <Link to={`/question/all/${question.id}`}>{question.text}</Link>}
      />
    </div>
  )
}

interface ReasonProps {
  readonly title: string
  readonly about: string
  readonly questions: readonly ComparedQuestion[]
  readonly lineOf: (question: ComparedQuestion) => ReactNode
}

function Reason({ title, about, questions, lineOf }: ReasonProps) {
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  if (questions.length === 0) return null
  const more = questions.length - shownAtFirst
  return (
    <section className="card stack-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="quiet">{about}</p>
      <ul className="plain compare-list">
        {questions.slice(0, isWhole ? undefined : shownAtFirst).map(compared => (
          <li key={compared.question.id}>
            {lineOf(compared)}
            <span className="small quiet">about {compared.yes} in 100</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="button-link" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show ${more} more`}
        </button>
      )}
    </section>
  )
}

/** To its line on the plan, where the steps are; to the question where it stands on none. */
function WayToIt({
  compared: { question },
  plan,
}: {
  readonly compared: ComparedQuestion
  readonly plan: readonly PlanLine[]
}) {
  const line = plan.find(each => each.question?.id === question.id && isOpen(each))
  if (line === undefined) return <Link to={`/question/all/${question.id}`}>{question.text}</Link>
  return <Link to={`/plan/${line.key}`}>{capital(line.title)}</Link>
}

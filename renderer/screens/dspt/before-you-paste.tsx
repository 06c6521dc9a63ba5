import { Link } from 'wouter'
import type { DsptAnswer } from '../../../shared/dspt/answer-text.ts'
import type { Gap } from '../../../shared/dspt/fill-in.ts'
import type { AnsweredDspt } from '../../../shared/dspt/items.ts'

interface Props {
  readonly answered: AnsweredDspt
  readonly answer: DsptAnswer
}

/** The gaps that only a person can fill, and what to know before the text leaves the PC. */
export function BeforeYouPaste({ answered, answer: { gaps, remarks } }: Props) {
  if (gaps.length + remarks.length === 0) return null
  return (
    <section className="notice notice-partly stack-tight" aria-labelledby="before-pasting">
      <h2 id="before-pasting" className="dspt-before">
        Before you paste it
      </h2>
      <ul className="small">
        {gaps.map(gap => (
          <li key={gap.mark}>
            <strong>{gap.mark}</strong> {gap.words} <WhereToFill gap={gap} answered={answered} />
          </li>
        ))}
        {remarks.map(remark => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  )
}

function WhereToFill({ gap, answered }: { readonly gap: Gap; readonly answered: AnsweredDspt }) {
  const question = answered.questions[0]
  if (gap.page === '/settings') return <Link to="/settings">Add it in Settings</Link>
  if (gap.page === '/plan') return <Link to="/plan">Go to the plan</Link>
  if (question === undefined) return null
  return <Link to={`/question/dspt/${question.id}`}>Go to the question</Link>
}

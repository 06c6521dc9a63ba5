import type { AnsweredItem } from '../../../shared/checklist/by-standard.ts'
import type { StandardView } from '../../../shared/checklist/views.ts'
import { statusOf } from '../../../shared/checklist/status.ts'
import type { Work } from '../../stores.tsx'
import { QuestionRow } from './question-row.tsx'

interface Props {
  readonly answered: AnsweredItem
  readonly view: StandardView
  readonly work: Work
}

/**
 * One principle with every question that serves it: how many are in place, never one verdict over all of them.
 * Folded at first, because some questions serve many principles.
 */
export function Principle({ answered, view, work }: Props) {
  const { item, questions } = answered
  const heading = (
    <>
      <h3>
        <span className="quiet">{item.number}</span> {item.title}
      </h3>
      <span className="small quiet">{standing(answered, work)}</span>
    </>
  )
  if (questions.length === 0) {
    return (
      <div className="principle stack-tight">
        <div className="row-apart">{heading}</div>
        {item.notOurs !== undefined && <p className="small quiet">{item.notOurs}</p>}
      </div>
    )
  }
  return (
    <details className="principle open-on-paper">
      <summary className="row-apart">{heading}</summary>
      <ul className="task-list plain">
        {questions.map(question => (
          <QuestionRow key={question.id} question={question} list={view} work={work} />
        ))}
      </ul>
    </details>
  )
}

function standing({ item, questions }: AnsweredItem, { answers }: Work): string {
  if (item.notOurs !== undefined) return 'Not yours to do'
  if (questions.length === 0) return 'Not asked of your kind of service'
  const inPlace = questions.filter(({ id }) => {
    const status = statusOf(answers.get(id))
    return status === 'yes' || status === 'does-not-apply'
  })
  return `${inPlace.length} of ${questions.length} in place`
}

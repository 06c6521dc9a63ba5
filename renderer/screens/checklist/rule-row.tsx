import { Link } from 'wouter'
import type { AnsweredGroup, AnsweredItem } from '../../../shared/checklist/by-standard.ts'
import type { StandardView } from '../../../shared/checklist/views.ts'
import { StatusChip } from '../../components/status-chip.tsx'

interface Props {
  readonly answered: AnsweredItem
  readonly view: StandardView
  /** Where the heading above says already that it fails at once. */
  readonly isUnderFails?: boolean
}

/** One rule of a standard, the questions that answer it and where it stands. */
export function RuleRow({ answered, view, isUnderFails = false }: Props) {
  const { item, questions, status } = answered
  return (
    <li className="item-row">
      <div className="stack-tight">
        <span>{item.title}</span>
        <ul className="plain small">
          {questions.map(question => (
            <li key={question.id}>
              <Link to={`/question/${view}/${question.id}`}>{question.text}</Link>
            </li>
          ))}
        </ul>
        {questions.length === 0 && (
          <span className="small quiet">Not asked of your kind of service.</span>
        )}
      </div>
      <span className="row">
        {item.failsAtOnce && !isUnderFails && <span className="chip chip-no">Fails at once</span>}
        {questions.length > 0 && <StatusChip status={status} />}
      </span>
    </li>
  )
}

/** What fails the whole assessment stands first, with where it stands. */
export function AutomaticFails(props: {
  readonly groups: readonly AnsweredGroup[]
  readonly view: StandardView
}) {
  const fails = props.groups.flatMap(({ items }) => items).filter(({ item }) => item.failsAtOnce)
  if (fails.length === 0) return null
  return (
    <section className="notice notice-no stack-tight" aria-labelledby="fails-at-once">
      <h2 id="fails-at-once">Without these you fail at once</h2>
      <p>One missing piece here fails the whole assessment. Start with these.</p>
      <ul className="task-list plain">
        {fails.map(answered => (
          <RuleRow key={answered.item.number} answered={answered} view={props.view} isUnderFails />
        ))}
      </ul>
    </section>
  )
}

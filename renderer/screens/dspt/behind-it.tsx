import { Link } from 'wouter'
import { type Answers, needsConfirming, statusOf } from '../../../shared/checklist/status.ts'
import { type AnsweredDspt, levelWords } from '../../../shared/dspt/items.ts'
import { StatusChip } from '../../components/status-chip.tsx'

interface Props {
  readonly answered: AnsweredDspt
  readonly answers: Answers
  readonly edition: string
}

/** The questions that the text is made from, and how sure the number and the level are. */
export function BehindIt({ answered, answers, edition }: Props) {
  const { item, questions } = answered
  return (
    <aside className="card stack" aria-label="Where this comes from">
      {questions.length > 0 && (
        <div className="stack-tight">
          <h2>{questions.length === 1 ? 'Our question behind it' : 'Our questions behind it'}</h2>
          <ul className="plain stack">
            {questions.map(question => {
              const answer = answers.get(question.id)
              return (
                <li key={question.id}>
                  <Link to={`/question/dspt/${question.id}`}>{question.text}</Link>
                  <span className="row dspt-behind">
                    <StatusChip status={statusOf(answer)} />
                    {needsConfirming(question, answer) && (
                      <span className="chip chip-quiet">Confirm</span>
                    )}
                  </span>
                </li>
              )
            })}
          </ul>
        </div>
      )}
      <div className="stack-tight">
        <h2>In the DSPT</h2>
        <p>
          Number {item.number} in {edition}, needed for{' '}
          {item.level === 'approaching'
            ? 'both Approaching Standards and Standards Met'
            : levelWords.met}
          .
        </p>
        <Sureness answered={answered} />
        <p className="small quiet">{item.source}.</p>
      </div>
    </aside>
  )
}

function Sureness({ answered: { item } }: { readonly answered: AnsweredDspt }) {
  const unsure = [!item.verified && 'number', !item.levelVerified && 'level'].filter(
    part => part !== false,
  )
  if (unsure.length === 0) {
    return <p className="small">We read this number and level in a published list.</p>
  }
  return (
    <p className="small">
      <span className="chip chip-quiet">Not checked</span> We have not checked this{' '}
      {unsure.join(' or ')} in the published list. Look it up on the DSPT website.
    </p>
  )
}

import { Link } from 'wouter'
import { answersOf, type QuizAnswer, rightOf } from '../../../shared/learning/quiz.ts'
import { outOf, quizWords } from '../../../shared/learning/words.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { NoteResult } from './note-result.tsx'
import type { OneCard } from './with-card.tsx'

interface Props extends OneCard {
  readonly given: readonly number[]
  readonly again: () => void
}

/** How the quiz went, what to remember, and the offer to note it. */
export function QuizDone({ work, card, given, again }: Props) {
  const right = rightOf(card, given)
  const asked = card.quiz.length
  return (
    <>
      <div className="stack-wide quiz">
        <div className="stack">
          <p className="small">
            <BackLink to={`/cards/${card.id}`}>{card.title}</BackLink>
          </p>
          <PageHeading news="done">You had {outOf({ right, asked })}</PageHeading>
          <p>
            {right === asked
              ? 'Every answer was the best one. Thank you for taking the time.'
              : 'What to remember stands below. You can go through it again as often as you like.'}
          </p>
        </div>
        <NoteResult serviceId={work.service.id} cardId={card.id} right={right} />
        <section className="stack-tight" aria-labelledby="to-remember">
          <h2 id="to-remember">To remember</h2>
          <ul className="plain stack">
            {answersOf(card, given).map(answer => (
              <Remember key={answer.question.ask} answer={answer} />
            ))}
          </ul>
        </section>
      </div>
      <div className="way-on" role="group" aria-label="After the quiz">
        <Link to={`/cards/${card.id}`} className="button">
          Back to the card
        </Link>
        <button type="button" className="button" onClick={again}>
          Take it again
        </button>
      </div>
    </>
  )
}

function Remember({ answer }: { readonly answer: QuizAnswer }) {
  const { sign, words } = answer.isRight ? quizWords.right : quizWords.notQuite
  return (
    <li className="card stack-tight">
      <p>{answer.question.ask}</p>
      <p>
        <strong>{answer.best}</strong>
      </p>
      <p>
        <span className={answer.isRight ? 'chip chip-yes' : 'chip chip-partly'}>
          <span aria-hidden="true">{sign} </span>
          {words}
        </span>
      </p>
      {!answer.isRight && <p className="quiet">{answer.question.because}</p>}
    </li>
  )
}

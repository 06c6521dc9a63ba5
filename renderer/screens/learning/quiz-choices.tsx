import { useEffect, useRef } from 'react'
import type { QuizQuestion } from '../../../shared/learning/card.ts'
import { quizWords } from '../../../shared/learning/words.ts'

interface ChoicesProps {
  readonly question: QuizQuestion
  readonly chosen: number | null
  readonly choose: (place: number) => void
}

export function Choices({ question, chosen, choose }: ChoicesProps) {
  return (
    <fieldset className="choices">
      <legend className="for-ears">{question.ask}</legend>
      {question.choices.map((words, place) => (
        <label key={words} className="choice">
          <input
            type="radio"
            name="quiz-answer"
            value={place}
            checked={chosen === place}
            onChange={() => choose(place)}
          />
          <span>{words}</span>
          <kbd aria-hidden="true">{place + 1}</kbd>
        </label>
      ))}
    </fieldset>
  )
}

interface FeedbackProps {
  readonly question: QuizQuestion
  readonly given: number
}

/** Stands where the choices stood, each in its place, so that nothing jumps; the news takes the focus. */
export function Feedback({ question, given }: FeedbackProps) {
  const news = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    news.current?.focus({ preventScroll: true })
    news.current?.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [])
  const isRight = given === question.right
  const { sign, words } = isRight ? quizWords.right : quizWords.notQuite
  return (
    <>
      <ul className="plain choices" aria-label="The answers">
        {question.choices.map((choice, place) => (
          <li key={choice} className={place === question.right ? 'choice quiz-best' : 'choice'}>
            <span aria-hidden="true" className="quiz-sign">
              {place === question.right && '✓'}
            </span>
            <span>{choice}</span>
            <span className="small">{remarkOn(place, question, given)}</span>
          </li>
        ))}
      </ul>
      <div className={`notice stack-tight ${isRight ? 'notice-yes' : 'notice-partly'}`}>
        <h2 ref={news} tabIndex={-1}>
          <span aria-hidden="true">{sign} </span>
          {words}
        </h2>
        <p>{question.because}</p>
      </div>
    </>
  )
}

function remarkOn(place: number, { right }: QuizQuestion, given: number): string {
  if (place === right) return place === given ? 'Your answer' : 'Best answer'
  return place === given ? 'Your answer' : ''
}

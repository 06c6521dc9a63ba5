import { useState } from 'react'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { useChoiceKeys } from '../../components/use-choice-keys.ts'
import { Choices, Feedback } from './quiz-choices.tsx'
import { QuizDone } from './quiz-done.tsx'
import { type OneCard, WithCard } from './with-card.tsx'

/** The three questions of a card, one at a time, with a word about each answer as soon as it is given. */
export function QuizScreen({ cardId }: { readonly cardId: string }) {
  return <WithCard cardId={cardId}>{one => <Quiz key={one.work.service.id} {...one} />}</WithCard>
}

function Quiz(one: OneCard) {
  const { card } = one
  /** The answers that were checked, as places in the lists of choices. */
  const [given, setGiven] = useState<readonly number[]>([])
  const [at, setAt] = useState(0)
  const again = () => {
    setGiven([])
    setAt(0)
  }
  if (at >= card.quiz.length) return <QuizDone {...one} given={given} again={again} />
  return (
    <OneQuestion
      key={at}
      card={card}
      at={at}
      given={given[at]}
      give={chosen => setGiven([...given, chosen])}
      goOn={() => setAt(at + 1)}
    />
  )
}

interface QuestionProps extends Pick<OneCard, 'card'> {
  readonly at: number
  /** Undefined until the answer is checked; after that it stays as it is. */
  readonly given: number | undefined
  readonly give: (chosen: number) => void
  readonly goOn: () => void
}

function OneQuestion({ card, at, given, give, goOn }: QuestionProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [error, setError] = useState('')
  const question = card.quiz[at]
  const isLast = at === card.quiz.length - 1
  const choose = (place: number) => {
    if (given !== undefined || question?.choices[place] === undefined) return
    setChosen(place)
    setError('')
  }
  const onward = () => {
    if (given !== undefined) goOn()
    else if (chosen === null) setError('Choose one of the answers first.')
    else give(chosen)
  }
  useChoiceKeys({ choices: question?.choices.length ?? 0, choose, goOn: onward })
  if (question === undefined) return null
  const wayOn = isLast ? 'See how it went' : 'Next question'
  return (
    <>
      <div className="stack quiz quiz-question">
        <p className="small">
          <BackLink to={`/cards/${card.id}`}>{card.title}</BackLink>
          <span className="quiet">
            {' '}
            Question {at + 1} of {card.quiz.length}
          </span>
        </p>
        <PageHeading news={String(at)}>{question.ask}</PageHeading>
        {given === undefined ? (
          <Choices question={question} chosen={chosen} choose={choose} />
        ) : (
          <Feedback question={question} given={given} />
        )}
        <p className="error" role="alert">
          {error}
        </p>
      </div>
      <div className="way-on" role="group" aria-label="The quiz">
        <button type="button" className="button button-main" onClick={onward}>
          {given === undefined ? 'Check my answer' : wayOn}
        </button>
        <span className="small quiet way-on-hint">
          {given === undefined
            ? `Keys 1 to ${question.choices.length} choose, Enter checks`
            : 'Enter goes on'}
        </span>
      </div>
    </>
  )
}

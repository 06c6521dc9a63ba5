import { Link } from 'wouter'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import { choiceWords, isReworded } from '../../../shared/checklist/status.ts'
import { dayInWords } from '../../../shared/dates.ts'
import type { Work } from '../../stores.tsx'

interface Props {
  readonly work: Work
  readonly question: Question
  readonly confirm: (choice: AnswerChoice) => void
}

/** Says when the answer shown is last time's, belongs to an older wording, or is part of a finished check. */
export function Carried({ work, question, confirm }: Props) {
  const answer = work.answers.get(question.id)
  if (work.check.round.finishedAt !== null) {
    return (
      <p className="notice">
        This check is finished and kept as it stood.{' '}
        <Link to="/checklist">Start the next check</Link> to change an answer.
      </p>
    )
  }
  const choice = answer?.choice ?? null
  if (answer === undefined || choice === null) return null
  const reworded = isReworded(question, answer)
  if (!answer.isCarried && !reworded) return null
  return (
    <div className="notice stack-tight">
      <p>
        {answer.isCarried
          ? `Last time, on ${dayInWords(answer.answeredAt)}, you answered “${choiceWords[choice]}”.`
          : `You answered “${choiceWords[choice]}” to an older wording of this question.`}
        {reworded && ' The question has been reworded since; please read it again.'}
      </p>
      <div>
        <button type="button" className="button" onClick={() => confirm(choice)}>
          {choiceWords[choice]}, still true
        </button>
      </div>
    </div>
  )
}

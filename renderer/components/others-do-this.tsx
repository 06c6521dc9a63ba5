import { Link } from 'wouter'
import type { AnswerChoice } from '../../shared/checklist/choices.ts'
import type { Question } from '../../shared/checklist/pack.ts'
import { compareQuestion } from '../../shared/comparing/compare.ts'
import type { Comparison } from '../../shared/comparing/comparison.ts'
import { madeUpLabel, reasonToAct } from '../../shared/comparing/words.ts'
import type { ServiceKind } from '../../shared/services/choices.ts'

interface Props {
  readonly question: Question
  readonly choice: AnswerChoice | null
  readonly kind: ServiceKind
  readonly topicId: string
  readonly comparison: Comparison | undefined
}

/** One quiet line, only where most others already do it and here it is still to do. Never before the answer was given. */
export function OthersDoThis({ question, choice, kind, topicId, comparison }: Props) {
  if (comparison?.state !== 'ready') return null
  const reason = reasonToAct(compareQuestion(question, choice, comparison.like), kind)
  if (reason === null) return null
  return (
    <p className="small quiet">
      {comparison.isMadeUp && `${madeUpLabel}: `}
      {reason} <Link to={`/compare/${topicId}`}>See this topic</Link>
    </p>
  )
}

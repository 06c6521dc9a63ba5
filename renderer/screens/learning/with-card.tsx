import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Card } from '../../../shared/learning/card.ts'
import type { QuizResult } from '../../../shared/learning/quiz-result.ts'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useWork, type Work } from '../../stores.tsx'
import { useLearning } from './use-learning.ts'

export interface OneCard {
  readonly work: Work
  readonly card: Card
  /** What was noted for this card, the newest first. */
  readonly results: readonly QuizResult[]
}

interface Props {
  readonly cardId: string
  readonly children: (one: OneCard) => ReactNode
}

/** The three ways in which there is no card to show, and the card where there is. */
export function WithCard({ cardId, children }: Props) {
  const work = useWork()
  return work === null ? <Reading /> : <Read work={work} cardId={cardId} show={children} />
}

interface ReadProps {
  readonly work: Work
  readonly cardId: string
  readonly show: Props['children']
}

function Read({ work, cardId, show }: ReadProps) {
  const { cards, results, error, again } = useLearning(work.service.id)
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (cards === undefined || results === undefined) return <Reading />
  const card = cards.find(({ id }) => id === cardId)
  if (card === undefined) return <NoSuchCard />
  return show({ work, card, results: results.filter(result => result.cardId === card.id) })
}

function NoSuchCard() {
  return (
    <div className="stack">
      <PageHeading>This card is not among the staff cards</PageHeading>
      <p>
        <Link to="/cards">See all staff cards</Link>
      </p>
    </div>
  )
}

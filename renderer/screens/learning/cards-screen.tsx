import { Link } from 'wouter'
import { dayInWords } from '../../../shared/dates.ts'
import type { Card } from '../../../shared/learning/card.ts'
import type { QuizResult } from '../../../shared/learning/quiz-result.ts'
import { cardsNews, latestFor, minutesInWords } from '../../../shared/learning/words.ts'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useWork } from '../../stores.tsx'
import { useLearning } from './use-learning.ts'

/** All staff cards: how long each takes, and when its quiz was last noted. */
export function CardsScreen() {
  const work = useWork()
  return work === null ? <Reading /> : <Cards serviceId={work.service.id} />
}

function Cards({ serviceId }: { readonly serviceId: string }) {
  const { cards, results, error, again } = useLearning(serviceId)
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (cards === undefined || results === undefined) return <Reading />
  if (cards.length === 0) return <NoCards />
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <PageHeading>{cardsNews(cards, results)}</PageHeading>
        <p className="quiet">
          Each card is one page on one thing. Read it out at handover, try the three questions
          together, and hang it in the staff room.
        </p>
      </div>
      <ul className="plain staff-cards">
        {cards.map(card => (
          <CardTile key={card.id} card={card} latest={latestFor(results, card.id)} />
        ))}
      </ul>
    </div>
  )
}

function NoCards() {
  return (
    <div className="stack">
      <PageHeading>There are no staff cards in this version</PageHeading>
      <p>They come with the app. A newer version may bring them.</p>
    </div>
  )
}

interface TileProps {
  readonly card: Card
  readonly latest: QuizResult | undefined
}

function CardTile({ card, latest }: TileProps) {
  return (
    <li className="staff-card">
      <h2>
        <Link to={`/cards/${card.id}`}>{card.title}</Link>
      </h2>
      <p>{card.inShort}</p>
      <p className="small staff-card-foot">
        <span className="quiet">{minutesInWords(card.minutes)}</span>
        {latest === undefined ? (
          <span className="quiet">Quiz not noted yet</span>
        ) : (
          <span className="chip chip-yes">
            <span aria-hidden="true">✓ </span>Noted {dayInWords(latest.notedOn)}
          </span>
        )}
      </p>
    </li>
  )
}

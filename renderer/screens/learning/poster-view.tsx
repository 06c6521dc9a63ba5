import type { Card } from '../../../shared/learning/card.ts'
import { posterSize } from '../../../shared/learning/poster-size.ts'
import { posterWords } from '../../../shared/learning/words.ts'
import { PageHeading } from '../../components/heading.tsx'

interface Props {
  readonly card: Card
  readonly serviceTitle: string
}

/** The card as it will hang on the wall, to be read here and to be printed as it stands. */
export function PosterView({ card, serviceTitle }: Props) {
  return (
    <article className="poster">
      <div className={`poster-page poster-${posterSize(card)}`}>
        <header className="poster-head">
          <PageHeading>{card.title}</PageHeading>
          <p className="poster-short">{card.inShort}</p>
        </header>
        <div className="poster-body">
          <p>{card.why}</p>
          <PosterList kind="dos" items={card.dos} />
          <PosterList kind="donts" items={card.donts} />
          <section className="poster-tell">
            <h2>{posterWords.tell}</h2>
            <p>{card.tell}</p>
            <p className="poster-ring">
              {posterWords.byDay} <span className="poster-line" />
            </p>
            <p className="poster-ring">
              {posterWords.byNight} <span className="poster-line" />
            </p>
          </section>
        </div>
        <footer className="poster-foot">
          <span>{serviceTitle}</span>
          <span>Care Cyber Check</span>
        </footer>
      </div>
    </article>
  )
}

/** The tick and the cross of shared/reports/signs.ts; the words beside them say the same. */
const strokes = {
  dos: 'M2.5 8.5 6.3 12.3 13.5 4',
  donts: 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
} as const

interface ListProps {
  readonly kind: 'dos' | 'donts'
  readonly items: readonly string[]
}

function PosterList({ kind, items }: ListProps) {
  if (items.length === 0) return null
  return (
    <section className={`poster-${kind}`}>
      <h2>{posterWords[kind]}</h2>
      <ul className="plain">
        {items.map(item => (
          <li key={item}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={strokes[kind]} />
            </svg>
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

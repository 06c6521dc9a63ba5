import { Link } from 'wouter'
import { questionsOf } from '../../../shared/checklist/status.ts'
import type { Card } from '../../../shared/learning/card.ts'
import { minutesInWords } from '../../../shared/learning/words.ts'
import { serviceTitle } from '../../../shared/services/words.ts'
import { BackLink } from '../../components/back-link.tsx'
import { SavedFileLine, useSavedFile } from '../../components/saved-file.tsx'
import { useStores, type Work } from '../../stores.tsx'
import { NotedResults } from './noted-results.tsx'
import { PosterView } from './poster-view.tsx'
import { type OneCard, WithCard } from './with-card.tsx'

/** One staff card as it will hang on the wall, with its quiz and the results that were noted. */
export function CardScreen({ cardId }: { readonly cardId: string }) {
  return <WithCard cardId={cardId}>{one => <CardPage {...one} />}</WithCard>
}

function CardPage({ work, card, results }: OneCard) {
  const { call } = useStores()
  const { saving, save, show } = useSavedFile(() => call('reports.showSaved'))
  const { service } = work
  const savePoster = () =>
    save('PDF', () =>
      call('reports.save', {
        kind: 'card',
        format: 'pdf',
        serviceId: service.id,
        cardId: card.id,
      }),
    )
  return (
    <>
      <div className="card-page">
        <div className="stack-tight">
          <p className="small not-on-paper">
            <BackLink to="/cards">Staff cards</BackLink>{' '}
            <span className="quiet">{minutesInWords(card.minutes)}</span>
          </p>
          <PosterView card={card} serviceTitle={serviceTitle(service)} />
        </div>
        <div className="stack-wide not-on-paper card-beside">
          <HowToUse card={card} />
          <NotedResults serviceId={service.id} results={results} />
          <Helps work={work} card={card} />
        </div>
      </div>
      <div className="way-on" role="group" aria-label="What to do with this card">
        <Link to={`/cards/${card.id}/quiz`} className="button button-main">
          Take the quiz
        </Link>
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={saving.kind === 'saving'}
          onClick={savePoster}
        >
          Save as PDF
        </button>
        <SavedFileLine saving={saving} show={show} />
      </div>
    </>
  )
}

function HowToUse({ card }: { readonly card: Card }) {
  return (
    <section className="stack-tight" aria-labelledby="how-to-use">
      <h2 id="how-to-use">How to use it</h2>
      <ol className="stack-tight">
        <li>Print it, and write the two phone numbers on it by hand.</li>
        <li>Read it out at handover. It takes about {minutesInWords(card.minutes)}.</li>
        <li>Try the three questions together, and note who took part.</li>
        <li>Hang it where people take their break.</li>
      </ol>
    </section>
  )
}

/** The questions of the checklist that this card helps to answer with yes, as far as the service is asked them. */
function Helps({ work, card }: { readonly work: Work; readonly card: Card }) {
  const questions = questionsOf(work.pack).filter(({ id }) => card.teaches.includes(id))
  if (questions.length === 0) return null
  return (
    <section className="stack-tight" aria-labelledby="helps-with">
      <h2 id="helps-with">It helps with these questions</h2>
      <ul className="plain stack-tight">
        {questions.map(({ id, text }) => (
          <li key={id}>
            <Link to={`/question/all/${id}`}>{text}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

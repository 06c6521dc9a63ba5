import { useLocation } from 'wouter'
import {
  type FactKey,
  factInWords,
  factKeys,
  factQuestion,
  type KnownFacts,
} from '../../../shared/services/facts.ts'
import { serviceTitle } from '../../../shared/services/words.ts'
import { PageHeading } from '../../components/heading.tsx'

interface Props {
  readonly facts: KnownFacts
  readonly goTo: (fact: FactKey) => void
}

/** What was saved, each with a way back to it, and the two ways on. */
export function FirstVisitDone({ facts, goTo }: Props) {
  const [, navigate] = useLocation()
  const { kind } = facts
  const title = kind === null ? 'Your service' : serviceTitle({ ...facts, kind })
  return (
    <div className="step">
      <div className="step-body stack">
        <PageHeading>{title} is ready</PageHeading>
        <p>Now the check itself: ten minutes, and you see what would help most.</p>
        <dl className="summary">
          {factKeys.map(fact => (
            <div className="summary-row" key={fact}>
              <dt>{factQuestion(fact, kind).label}</dt>
              <dd>{factInWords(facts, fact) ?? <span className="quiet">Skipped</span>}</dd>
              <dd className="summary-way">
                <button type="button" className="button-link" onClick={() => goTo(fact)}>
                  Change<span className="for-ears"> {factQuestion(fact, kind).label}</span>
                </button>
              </dd>
            </div>
          ))}
        </dl>
        <p className="small quiet">You can change all this later in Settings.</p>
      </div>
      <div className="step-foot row">
        <button
          type="button"
          className="button button-main"
          onClick={() => navigate('/checklist/quick')}
        >
          Start the ten-minute check
        </button>
        <button type="button" className="button" onClick={() => navigate('/')}>
          Look around first
        </button>
      </div>
    </div>
  )
}

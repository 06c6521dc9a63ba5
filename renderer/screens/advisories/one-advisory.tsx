import { Link } from 'wouter'
import type { Concern } from '../../../shared/advisories/concern.ts'
import type { FromReview } from '../../../shared/advisories/listed.ts'
import { isUndecided } from '../../../shared/advisories/undecided.ts'
import { pastReviewInWords, whoIsConcerned } from '../../../shared/advisories/words.ts'
import type { LineChange } from '../../../shared/plan/line.ts'
import { isOpen } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { BackLink } from '../../components/back-link.tsx'
import { AdvisoryDecisions } from '../../components/advisory-decisions.tsx'
import { ConcernedThings } from '../../components/concerned-things.tsx'
import { Explained } from '../../components/explained.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { SavedLine, useSaving } from '../../components/saving.tsx'
import { useStores, type Work } from '../../stores.tsx'
import { AboutAdvisory } from './about-advisory.tsx'

interface Props {
  readonly work: Work
  readonly concern: Concern
  /** Null where it came with the app. */
  readonly fromReview: FromReview | null
}

export function OneAdvisory({ work, concern, fromReview }: Props) {
  const { plan } = useStores()
  const { saving, run } = useSaving()
  const { advisory } = concern
  const line = work.plan.find(({ key }) => key === concern.key)
  const write = (change: LineChange) =>
    void run(() => plan.write(work.service.id, concern.key, change))
  return (
    <>
      <div className="plan-line">
        <div className="stack">
          <p className="small not-on-paper">
            <BackLink to="/advisories">All advisories</BackLink>
          </p>
          <PageHeading news={line?.state ?? ''}>{advisory.title}</PageHeading>
          <HowItStands concern={concern} line={line} />
          <p>
            <Explained text={advisory.happened} glossary={work.pack.glossary} />
          </p>
          <WhatToDo work={work} concern={concern} line={line} />
          <ConcernedThings concern={concern} />
        </div>
        <aside className="stack plan-beside">
          <section className="card stack-tight" aria-labelledby="why-it-matters">
            <h2 id="why-it-matters">Why it matters</h2>
            <p>{advisory.matters}</p>
          </section>
          <AboutAdvisory advisory={advisory} fromReview={fromReview} />
        </aside>
      </div>
      <div className="way-on" role="group" aria-label="What to do with this advisory">
        {isUndecided(concern, work.plan) ? (
          <AdvisoryDecisions title={advisory.title} decide={write} className="button" />
        ) : (
          line !== undefined &&
          line.decision !== 'open' && (
            <button
              type="button"
              className="button"
              onClick={() => write({ state: 'open', reason: '' })}
            >
              Open it again
            </button>
          )
        )}
        <SavedLine saving={saving} />
        <span className="row way-on-hint">
          <button type="button" className="button-link" onClick={() => window.print()}>
            Print this page
          </button>
        </span>
      </div>
    </>
  )
}

interface PartProps {
  readonly concern: Concern
  readonly line: PlanLine | undefined
}

const standsWords = {
  concerns: '',
  'may-concern': '',
  'cannot-say':
    'It asks about a list of yours that has nothing in it yet, so we cannot say whether it concerns you.',
  'not-concerned': 'Nothing in your lists is concerned by this now.',
  'other-services': 'It is for other kinds of care service than yours.',
} as const

/** How it stands for this service, in one or two sentences; what was decided comes first. */
function HowItStands({ concern, line }: PartProps) {
  const past = pastReviewInWords(concern)
  const stands = standsWords[concern.verdict]
  return (
    <>
      {past !== null && <p className="notice notice-partly">{past}</p>}
      {line?.state === 'done' && <p className="notice notice-yes">You marked this as done.</p>}
      {line?.state === 'not-doing' && (
        <p className="notice">You put this aside{line.reason === '' ? '.' : `: ${line.reason}.`}</p>
      )}
      {stands === '' ? (
        <p>
          <span className="quiet">Concerns: </span>
          <strong>{whoIsConcerned(concern)}</strong>
        </p>
      ) : (
        <p className="notice">{stands}</p>
      )}
    </>
  )
}

function WhatToDo({ work, concern, line }: PartProps & Pick<Props, 'work'>) {
  const { steps, minutes } = concern.advisory
  return (
    <section className="stack-tight" aria-labelledby="what-to-do">
      <h2 id="what-to-do">What to do</h2>
      <ol>
        {steps.map(step => (
          <li key={step}>
            <Explained text={step} glossary={work.pack.glossary} />
          </li>
        ))}
      </ol>
      {minutes !== null && <p className="small quiet">This takes about {minutes} minutes.</p>}
      {line !== undefined && isOpen(line) && (
        <p className="not-on-paper">
          On your plan: <Link to={`/plan/${line.key}`}>who does it, and by when</Link>
        </p>
      )}
    </section>
  )
}

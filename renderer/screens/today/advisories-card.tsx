import { useState } from 'react'
import { Link } from 'wouter'
import type { Concern } from '../../../shared/advisories/concern.ts'
import { waiting } from '../../../shared/advisories/undecided.ts'
import {
  advisoriesNews,
  missingInWords,
  namesOf,
  whoIsConcerned,
} from '../../../shared/advisories/words.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import type { LineChange } from '../../../shared/plan/line.ts'
import { AdvisoryDecisions } from '../../components/advisory-decisions.tsx'
import { Toast } from '../../components/toast.tsx'
import { useStores, type Work } from '../../stores.tsx'

const shownAtMost = 2

interface Decided {
  readonly key: string
  readonly words: string
}

/** The most urgent advisories that nobody has seen to; silent where there are none. */
export function AdvisoriesCard({ work }: { readonly work: Work }) {
  const { plan } = useStores()
  const [decided, setDecided] = useState<Decided | null>(null)
  const [trouble, setTrouble] = useState('')
  const waits = waiting(work.standing.advisories, work.plan)
  const write = (key: string, change: LineChange, next: Decided | null) => {
    plan.write(work.service.id, key, change).then(
      () => {
        setTrouble('')
        setDecided(next)
      },
      (error: unknown) => setTrouble(`That was not saved. ${sentenceOf(error)}`),
    )
  }
  return (
    <>
      {waits.length > 0 && (
        <section className="card stack-tight" aria-labelledby="advisories-today">
          <h2 id="advisories-today">{advisoriesNews(work.standing.advisories, waits)}</h2>
          <ul className="plain stack">
            {waits.slice(0, shownAtMost).map(concern => (
              <OneAdvisory
                key={concern.key}
                concern={concern}
                decide={change =>
                  write(concern.key, change, {
                    key: concern.key,
                    words: `${change.state === 'done' ? 'Marked as done' : 'Put aside'}: ${concern.advisory.title}`,
                  })
                }
              />
            ))}
          </ul>
          <p>
            <Link to="/advisories">
              {waits.length > shownAtMost ? `See all ${waits.length} advisories` : 'All advisories'}
            </Link>
          </p>
        </section>
      )}
      <p className="error" role="alert">
        {trouble}
      </p>
      {decided !== null && (
        <Toast
          words={decided.words}
          action={{
            words: 'Undo',
            run: () => write(decided.key, { state: 'open', reason: '' }, null),
          }}
          close={() => setDecided(null)}
        />
      )}
    </>
  )
}

interface Props {
  readonly concern: Concern
  readonly decide: (change: LineChange) => void
}

function OneAdvisory({ concern, decide }: Props) {
  const { advisory, verdict, devices, systems, mayBeDevices, mayBeSystems } = concern
  const isSure = verdict === 'concerns'
  const found = (isSure ? [devices, systems] : [mayBeDevices, mayBeSystems]).filter(
    ({ count }) => count > 0,
  )
  const unsure = [mayBeDevices, mayBeSystems].filter(({ count }) => count > 0)
  return (
    <li className="stack-tight">
      <h3>{advisory.title}</h3>
      <p className="small">
        <strong>{whoIsConcerned(concern)}</strong>
        {found.length > 0 && `: ${found.map(namesOf).join(', ')}`}
      </p>
      {!isSure &&
        unsure.map(each => (
          <p key={missingInWords(each)} className="small quiet">
            {missingInWords(each)}
          </p>
        ))}
      <div className="row small">
        <Link to={`/advisories/${advisory.id}`}>
          See what to do<span className="for-ears">: {advisory.title}</span>
        </Link>
        <AdvisoryDecisions title={advisory.title} decide={decide} className="button-link" />
      </div>
    </li>
  )
}

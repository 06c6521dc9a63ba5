import { Link } from 'wouter'
import type { Concern } from '../../../shared/advisories/concern.ts'
import { missingInWords, namesOf, whoIsConcerned } from '../../../shared/advisories/words.ts'
import { dayInWords } from '../../../shared/dates.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { planStateWords } from '../../../shared/plan/words.ts'
import type { WithdrawnAdvisory } from '../../../shared/sharing/advisory.ts'

interface Props {
  readonly title: string
  readonly about?: string
  readonly concerns: readonly Concern[]
  readonly plan: readonly PlanLine[]
}

/** Advisories that stand alike, one row each; nothing where there are none. */
export function AdvisoryGroup({ title, about, concerns, plan }: Props) {
  if (concerns.length === 0) return null
  const id = `advisories-${title.toLowerCase().replaceAll(' ', '-')}`
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about !== undefined && <p className="quiet">{about}</p>}
      <ul className="plan-list plain card">
        {concerns.map(concern => (
          <AdvisoryRow key={concern.key} concern={concern} plan={plan} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = Pick<Props, 'plan'> & { readonly concern: Concern }

function AdvisoryRow({ concern, plan }: RowProps) {
  const { advisory, devices, systems, mayBeDevices, mayBeSystems, verdict } = concern
  const found = verdict === 'concerns' ? [devices, systems] : [mayBeDevices, mayBeSystems]
  const names = found
    .filter(({ count }) => count > 0)
    .map(namesOf)
    .join(', ')
  const line = plan.find(({ key, decision }) => key === concern.key && decision !== 'open')
  const unsure = [mayBeDevices, mayBeSystems].filter(({ count }) => count > 0)
  return (
    <li className="plan-row">
      <div className="plan-what">
        <h3 className="plan-title">
          <Link to={`/advisories/${advisory.id}`}>{advisory.title}</Link>
        </h3>
        <p className="small">
          <strong>{whoIsConcerned(concern)}</strong>
          {names !== '' && `: ${names}`}
        </p>
        {verdict === 'may-concern' &&
          unsure.map(each => (
            <p key={missingInWords(each)} className="small quiet">
              {missingInWords(each)}
            </p>
          ))}
      </div>
      <div className="plan-facts small">
        {line !== undefined && (
          <span className="chip chip-quiet">
            <span aria-hidden="true">{planStateWords[line.state].sign} </span>
            {planStateWords[line.state].words}
          </span>
        )}
        <span className="quiet">{dayInWords(advisory.publishedOn)}</span>
      </div>
    </li>
  )
}

/** What the review no longer stands by, and why. */
export function TakenBack({ withdrawn }: { readonly withdrawn: readonly WithdrawnAdvisory[] }) {
  if (withdrawn.length === 0) return null
  return (
    <section className="stack-tight" aria-labelledby="advisories-taken-back">
      <h2 id="advisories-taken-back">Taken back by the review</h2>
      <ul className="plan-list plain card">
        {withdrawn.map(({ id, title, withdrawnOn, because, replacedBy }) => (
          <li key={id} className="plan-row">
            <div className="plan-what">
              <h3 className="plan-title">{title}</h3>
              <p className="small quiet">{because}</p>
              {replacedBy !== null && (
                <p className="small">
                  <Link to={`/advisories/${replacedBy}`}>Read the one in its place</Link>
                </p>
              )}
            </div>
            <div className="plan-facts small">
              <span>Taken back {dayInWords(withdrawnOn)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

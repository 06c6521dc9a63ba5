import { useId } from 'react'
import { Link } from 'wouter'
import type { Device } from '../../../../shared/devices/device.ts'
import { endingKey } from '../../../../shared/devices/ending-key.ts'
import type { EndGroup } from '../../../../shared/devices/ends.ts'
import type { SupportTable } from '../../../../shared/devices/support-table.ts'
import { choicesFor, meaningOf, sourceWords } from '../../../../shared/devices/support-words.ts'
import type { PlanLine } from '../../../../shared/plan/plan-line.ts'
import { DeviceFlag } from '../../../components/device-flag.tsx'
import { OnYourPlan } from '../../../components/on-your-plan.tsx'

interface Props {
  readonly title: string
  readonly groups: readonly EndGroup[]
  readonly table: SupportTable
  readonly plan: readonly PlanLine[]
}

/** What ended together: what it means, which devices, and what can be done. */
export function EndGroups({ title, groups, table, plan }: Props) {
  const id = useId()
  if (groups.length === 0) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {groups.map(group => (
        <OneGroup key={group.key} group={group} table={table} plan={plan} />
      ))}
    </section>
  )
}

interface OfGroup {
  readonly group: EndGroup
}

function OneGroup({ group, table, plan }: Omit<Props, 'title' | 'groups'> & OfGroup) {
  const { product, support, devices } = group
  return (
    <article className="card stack-tight ends-group">
      <div className="row-apart">
        <h3>{product}</h3>
        <DeviceFlag support={support} />
      </div>
      <p>{meaningOf(support)}</p>
      <DeviceNames devices={devices} />
      {devices.some(({ keptBecause }) => keptBecause === '') && (
        <OnYourPlan plan={plan} lineKey={endingKey(product)} />
      )}
      <details className="open-on-paper">
        <summary>
          What you can do<span className="for-ears"> about {product}</span>
        </summary>
        <dl className="ends-choices">
          {choicesFor(support).map(choice => (
            <div key={choice.title}>
              <dt>{choice.title}</dt>
              <dd>{choice.text}</dd>
            </div>
          ))}
        </dl>
        {sourceWords(support, table).map(words => (
          <p key={words} className="small quiet">
            {words}
          </p>
        ))}
      </details>
    </article>
  )
}

/** A group of hundreds is looked through in the list, not here. */
const shownAtMost = 8

export function DeviceNames({ devices }: { readonly devices: readonly Device[] }) {
  const more = devices.length - shownAtMost
  return (
    <ul className="plain ends-devices">
      {devices.slice(0, shownAtMost).map(({ id, name, place, keptBecause }) => (
        <li key={id}>
          <Link to={`/devices/${id}`}>{name}</Link>
          {place !== '' && <span className="quiet"> {place}</span>}
          {keptBecause !== '' && <span className="small quiet"> Kept for now: {keptBecause}</span>}
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link to="/devices">and {more} more in the list</Link>
        </li>
      )}
    </ul>
  )
}

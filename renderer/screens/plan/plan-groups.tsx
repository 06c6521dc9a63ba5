import { counted, capital } from '../../../shared/counted.ts'
import { isDueForReview } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { groupTitle, harmWords, minutesInWords, minutesOf } from '../../../shared/plan/words.ts'
import { AsideRow, OpenRow, SettledRow } from './plan-row.tsx'

interface Props {
  readonly lines: readonly PlanLine[]
  readonly today: string
}

/** What is to be done, in groups that say why they stand in this order. */
export function ToDo({ lines, today }: Props) {
  const groups = [3, 2, 1, 0].map(harm => ({
    harm,
    members: lines.filter(line => line.harm === harm),
  }))
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ harm, members }, index) => (
      <HarmGroup
        key={harm}
        title={groupTitle(harm, index === 0)}
        harm={harm}
        lines={members}
        today={today}
      />
    ))
}

interface GroupProps extends Props {
  readonly title: string
  readonly harm: number
}

function HarmGroup({ title, harm, lines, today }: GroupProps) {
  const minutes = minutesOf(lines)
  const id = `harm-${harm}`
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <div className="row-apart">
        <h2 id={id}>{title}</h2>
        <span className="small quiet">
          {capital(counted(lines.length, 'thing', 'things'))}
          {minutes !== null && `, ${minutesInWords(minutes)}`}
        </span>
      </div>
      <p className="quiet">{harmWords[harm]?.about}</p>
      <ul className="plan-list plain card">
        {lines.map(line => (
          <OpenRow key={line.key} line={line} today={today} />
        ))}
      </ul>
    </section>
  )
}

/** What is not being done for now, with the reason; those to look at again come first. */
export function PutAside({ lines, today }: Props) {
  if (lines.length === 0) return null
  const due = lines.filter(line => isDueForReview(line, today)).length
  return (
    <section className="stack-tight" aria-labelledby="put-aside">
      <h2 id="put-aside">Put aside for now</h2>
      <p className="quiet">
        {due === 0
          ? 'You chose not to do these for now, and said why.'
          : `${capital(counted(due, 'thing', 'things'))} should be looked at again.`}
      </p>
      <ul className="plan-list plain card">
        {lines.map(line => (
          <AsideRow key={line.key} line={line} today={today} />
        ))}
      </ul>
    </section>
  )
}

/** What needs nothing any more, folded on screen and open on paper. */
export function Settled({ title, lines }: Omit<Props, 'today'> & { readonly title: string }) {
  if (lines.length === 0) return null
  return (
    <details className="open-on-paper">
      <summary>
        <h2 className="in-summary">
          {title}: {counted(lines.length, 'thing', 'things')}
        </h2>
      </summary>
      <ul className="plan-list plain card">
        {lines.map(line => (
          <SettledRow key={line.key} line={line} />
        ))}
      </ul>
    </details>
  )
}

import { Link } from 'wouter'
import { statusOf } from '../../../shared/checklist/status.ts'
import { doerWords } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { dueSentence } from '../../../shared/plan/words.ts'
import { DeviceFlag } from '../../components/device-flag.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { useToday, useWork } from '../../stores.tsx'

const shown = 3

/** The three lines of the plan that would help most, as cards. Advisories have a card of their own. */
export function NextThings({ lines }: { readonly lines: readonly PlanLine[] }) {
  const next = lines.filter(({ from }) => from !== 'advisory')
  if (next.length === 0) return null
  return (
    <section className="stack" aria-labelledby="next-things">
      <h2 id="next-things">Do next</h2>
      <ul className="cards plain">
        {next.slice(0, shown).map(line => (
          <li key={line.key} className="card-slot">
            <NextThing line={line} />
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <p>
          <Link to="/plan">See the whole plan, {lines.length} things</Link>
        </p>
      )}
    </section>
  )
}

function NextThing({ line }: { readonly line: PlanLine }) {
  const today = useToday()
  const answers = useWork()?.answers
  return (
    <article className="card card-next">
      <div>
        {line.from === 'own' && <span className="chip chip-quiet">Your own line</span>}
        {line.ending !== null && <DeviceFlag support={line.ending.support} />}
        {line.question !== null && <StatusChip status={statusOf(answers?.get(line.question.id))} />}
      </div>
      <h3>{line.title}</h3>
      <p className="small quiet">{line.question === null ? line.why : line.question.harm.reason}</p>
      <p className="small">
        <strong>
          {line.minutes !== null && `${line.minutes} minutes, `}
          {line.who === '' ? doerWords[line.doer] : line.who}
        </strong>
        . {dueSentence(line, today)}
      </p>
      <Link to={`/plan/${line.key}`}>
        Show me how<span className="for-ears">: {line.title}</span>
      </Link>
    </article>
  )
}

import { Link } from 'wouter'
import { capital, counted } from '../../../shared/counted.ts'
import type { Ending } from '../../../shared/devices/endings.ts'
import { choicesFor } from '../../../shared/devices/support-words.ts'

/** The devices that put the line here, and what can be done about each. */
export function WhichDevices({ ending }: { readonly ending: Ending }) {
  const { count, shown, support } = ending
  const more = count - shown.length
  return (
    <>
      <section className="stack-tight" aria-labelledby="which-devices">
        <h2 id="which-devices">{capital(counted(count, 'device', 'devices'))} to decide about</h2>
        <ul className="plain plan-devices">
          {shown.map(({ id, name, place }) => (
            <li key={id}>
              <Link to={`/devices/${id}`}>{name}</Link>
              {place !== '' && <span className="quiet"> {place}</span>}
            </li>
          ))}
          {more > 0 && (
            <li>
              <Link to="/devices">and {more} more in the list</Link>
            </li>
          )}
        </ul>
        <p className="small quiet">
          When you note on a device’s page what it has now, that it is gone or why it stays, it
          leaves this line. With the last one the line closes by itself.
        </p>
      </section>
      <section className="stack-tight" aria-labelledby="choices">
        <h2 id="choices">What you can do</h2>
        <dl className="plan-choices">
          {choicesFor(support).map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

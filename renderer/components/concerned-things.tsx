import { Link } from 'wouter'
import type { Concern, Found } from '../../shared/advisories/concern.ts'
import { missingInWords } from '../../shared/advisories/words.ts'

/** The devices and systems that an advisory concerns, and those that it may, each with the way to its page. */
export function ConcernedThings({ concern }: { readonly concern: Concern }) {
  const { devices, systems, mayBeDevices, mayBeSystems } = concern
  return (
    <>
      <Things to="/devices" title={`${devices.count} of your devices`} found={devices} />
      <Things to="/systems" title={`${systems.count} of your systems`} found={systems} />
      <Things
        to="/devices"
        title={`Perhaps ${mayBeDevices.count} of your devices`}
        about={missingInWords(mayBeDevices)}
        found={mayBeDevices}
      />
      <Things
        to="/systems"
        title={`Perhaps ${mayBeSystems.count} of your systems`}
        about={missingInWords(mayBeSystems)}
        found={mayBeSystems}
      />
    </>
  )
}

interface Props {
  readonly to: '/devices' | '/systems'
  readonly title: string
  readonly about?: string
  readonly found: Found
}

function Things({ to, title, about, found }: Props) {
  const { count, shown } = found
  if (count === 0) return null
  const more = count - shown.length
  const id = title.toLowerCase().replaceAll(' ', '-')
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="plain plan-devices">
        {shown.map(each => (
          <li key={each.id}>
            <Link to={`${to}/${each.id}`}>{each.name}</Link>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Link to={to}>and {more} more in the list</Link>
          </li>
        )}
      </ul>
      {about !== undefined && <p className="small quiet">{about}</p>}
    </section>
  )
}

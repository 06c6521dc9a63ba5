import { Link } from 'wouter'
import { PageHeading } from './heading.tsx'
import { BackLink } from './back-link.tsx'

interface Props {
  readonly heading: string
  /** What the page will show once there are devices. */
  readonly about: string
}

/** A page about the devices while none is in the list: what it will say, and the first step. */
export function NoDevicesYet({ heading, about }: Props) {
  return (
    <div className="stack">
      <p className="small">
        <BackLink to="/devices">Devices</BackLink>
      </p>
      <PageHeading>{heading}</PageHeading>
      <p>{about}</p>
      <div>
        <Link to="/devices/new" className="button button-main">
          Add a device
        </Link>
      </div>
    </div>
  )
}

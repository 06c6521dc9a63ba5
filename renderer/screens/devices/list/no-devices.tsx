import { Link } from 'wouter'
import { PageHeading } from '../../../components/heading.tsx'
import { WaysIn } from './ways-in.tsx'

/** Before the first device: what would be here, and three ways to begin. */
export function NoDevices({ hasSteps }: { readonly hasSteps: boolean }) {
  return (
    <div className="stack">
      <PageHeading>No devices in the list yet</PageHeading>
      <p>
        Here you will see every computer, tablet, phone and box with a plug that your service relies
        on: where it is, who uses it, and whether it is still safe to use.
      </p>
      <p>
        Begin with the PC in front of you. Only a name and what kind of thing it is are needed; the
        rest can follow. If your IT firm keeps a list, it can come in as it is.
      </p>
      <div className="row">
        <WaysIn />
      </div>
      {hasSteps && (
        <p>
          <Link to="/devices/steps">What was done to this list</Link>
        </p>
      )}
    </div>
  )
}

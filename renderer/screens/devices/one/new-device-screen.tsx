import { BackLink } from '../../../components/back-link.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useDevices, useWork } from '../../../stores.tsx'
import { NewDeviceForm } from './new-device-form.tsx'

/** Adding one device by hand: its kind, its name, and whatever else somebody knows. */
export function NewDeviceScreen() {
  const work = useWork()
  const { devices, error, again } = useDevices()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || devices === undefined) return <Reading />
  return (
    <div className="stack">
      <p className="small">
        <BackLink to="/devices">Devices</BackLink>
      </p>
      <PageHeading>Add a device</PageHeading>
      <p>
        Only the kind and a name are needed. Whatever you do not know can wait: the page of the
        device takes it later.
      </p>
      <NewDeviceForm serviceId={work.service.id} />
    </div>
  )
}

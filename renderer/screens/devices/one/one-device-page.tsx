import { Link } from 'wouter'
import { kindWords } from '../../../../shared/devices/words.ts'
import { BackLink } from '../../../components/back-link.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import { DoneByField } from '../../../steps/done-by-field.tsx'
import { Attention } from './attention.tsx'
import { factGroups } from './device-fields.ts'
import { DeviceHistory } from './device-history.tsx'
import { FactGroupCard } from './fact-group-card.tsx'
import { StateChanges } from './state-changes.tsx'
import { StateChip } from './state-chip.tsx'
import type { OneDevice } from './with-device.tsx'

export function OneDevicePage(one: OneDevice) {
  const { device } = one
  return (
    <div className="stack-wide">
      <div className="stack">
        <p className="small not-on-paper">
          <BackLink to="/devices">Devices</BackLink>
        </p>
        <PageHeading>{device.name}</PageHeading>
        <p className="row">
          <StateChip state={device.state} />
          <span>
            {kindWords[device.kind]}
            {device.place !== '' && `, ${device.place}`}
          </span>
        </p>
        <Attention {...one} />
      </div>
      <div className="fact-page">
        <div className="stack">
          {factGroups.map(group => (
            <FactGroupCard key={group.id} group={group} one={one} />
          ))}
        </div>
        <aside className="stack fact-beside not-on-paper">
          <StateChanges {...one} />
          <DoneByField />
          <p>
            <Link to="/devices/new">Add another device</Link>
          </p>
        </aside>
      </div>
      <DeviceHistory device={device} />
    </div>
  )
}

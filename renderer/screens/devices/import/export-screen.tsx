import { Link } from 'wouter'
import { useStore } from 'zustand'
import { BackLink } from '../../../components/back-link.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import { SaveSheet } from '../../../components/save-sheet.tsx'
import { Reading } from '../../../components/trouble.tsx'
import { currentService } from '../../../state/services.ts'
import { useStores } from '../../../stores.tsx'

/** The whole list as a spreadsheet, for the IT firm or the owner. */
export function ExportScreen() {
  const { call, services } = useStores()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  if (serviceId === undefined) return <Reading />
  return (
    <div className="stack import">
      <p className="small">
        <BackLink to="/devices">Devices</BackLink>
      </p>
      <PageHeading>Your list can go to others as a spreadsheet</PageHeading>
      <p>
        It holds every device with everything you know about it. Whoever gets it can see serial
        numbers and where things are, so send it only to people you trust.
      </p>
      <SaveSheet
        saveAs={format => call('devices.export', { serviceId, format })}
        showSaved={() => call('devices.showSpreadsheet')}
      />
      <p>
        Changes made there can <Link to="/devices/import">come back in</Link> the same way.
      </p>
    </div>
  )
}

import { Link } from 'wouter'
import { useStore } from 'zustand'
import { PageHeading } from '../../../components/heading.tsx'
import { SavedFileLine, useSavedFile } from '../../../components/saved-file.tsx'
import { Reading } from '../../../components/trouble.tsx'
import { currentService } from '../../../state/services.ts'
import { useStores } from '../../../stores.tsx'

/** The whole list as a spreadsheet, for the IT firm or the owner. */
export function ExportScreen() {
  const { call, services } = useStores()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  const { saving, save, show } = useSavedFile(() => call('devices.showSpreadsheet'))
  if (serviceId === undefined) return <Reading />
  const saveAs = (what: string, format: 'csv' | 'xlsx') =>
    save(what, () => call('devices.export', { serviceId, format }))
  return (
    <div className="stack import">
      <p className="small">
        <Link to="/devices">‹ Devices</Link>
      </p>
      <PageHeading>Your list can go to others as a spreadsheet</PageHeading>
      <p>
        It holds every device with everything you know about it. Whoever gets it can see serial
        numbers and where things are, so send it only to people you trust.
      </p>
      <div className="row">
        <button
          type="button"
          className="button button-main"
          onClick={() => saveAs('Excel file', 'xlsx')}
        >
          Save for Excel
        </button>
        <button type="button" className="button" onClick={() => saveAs('CSV file', 'csv')}>
          Save as CSV
        </button>
      </div>
      <SavedFileLine saving={saving} show={show} />
      <p className="quiet">
        Nothing in the file can run. An apostrophe (’) stands before words that a spreadsheet could
        take for a sum. Excel keeps serial numbers as they are; CSV may lose zeros at their start
        when Excel opens it.
      </p>
      <p>
        Changes made there can <Link to="/devices/import">come back in</Link> the same way.
      </p>
    </div>
  )
}

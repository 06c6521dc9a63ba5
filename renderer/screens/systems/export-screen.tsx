import { useStore } from 'zustand'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { SaveSheet } from '../../components/save-sheet.tsx'
import { Reading } from '../../components/trouble.tsx'
import { currentService } from '../../state/services.ts'
import { useStores } from '../../stores.tsx'

/** The list of systems as a spreadsheet, for the owner, the IT firm or an inspector. */
export function SystemsExportScreen() {
  const { call, services } = useStores()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  if (serviceId === undefined) return <Reading />
  return (
    <div className="stack import">
      <p className="small">
        <BackLink to="/systems">Systems and online services</BackLink>
      </p>
      <PageHeading>Your list of systems can go to others as a spreadsheet</PageHeading>
      <p>
        It holds every system with everything you know about it, also those no longer used. Whoever
        gets it can see what each one holds and how it is signed in to, so send it only to people
        you trust.
      </p>
      <SaveSheet
        saveAs={format => call('systems.export', { serviceId, format })}
        showSaved={() => call('systems.showSpreadsheet')}
      />
      <p>Changes made there do not come back in by themselves: make them here as well.</p>
    </div>
  )
}

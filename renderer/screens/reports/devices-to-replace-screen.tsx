import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Device } from '../../../shared/devices/device.ts'
import { byWhen, judgedOf } from '../../../shared/devices/ends.ts'
import { replaceNews } from '../../../shared/devices/ends-words.ts'
import type { SupportTable } from '../../../shared/devices/support-table.ts'
import { devicesToReplace } from '../../../shared/reports/devices-to-replace.ts'
import type { ReportFormat } from '../../../shared/reports/request.ts'
import type { Service } from '../../../shared/services/service.ts'
import { PageHeading } from '../../components/heading.tsx'
import { SavedFileLine, useSavedFile } from '../../components/saved-file.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useDevices, useStores, useToday, useWork } from '../../stores.tsx'
import { DocumentView } from './document-view.tsx'
import { SaveButtons } from './save-report.tsx'

/** What to replace and when, on one page for the owner: to read, save or print. */
export function DevicesToReplaceScreen() {
  const work = useWork()
  const { devices, table, error, again } = useDevices()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || devices === undefined || table === undefined) return <Reading />
  if (devices.length === 0) return <NothingToReplace />
  return <ToReplace service={work.service} devices={devices} table={table} />
}

function BackToDevices() {
  return (
    <p className="small">
      <Link to="/devices">‹ Devices</Link>
    </p>
  )
}

function NothingToReplace() {
  return (
    <div className="stack">
      <BackToDevices />
      <PageHeading>No devices to plan for yet</PageHeading>
      <p>
        Once your devices are in the list, this page says which to replace in which year, ready for
        the owner and the budget.
      </p>
      <div>
        <Link to="/devices/new" className="button button-main">
          Add a device
        </Link>
      </div>
    </div>
  )
}

interface Props {
  readonly service: Service
  readonly devices: readonly Device[]
  readonly table: SupportTable
}

const formatWords: Readonly<Record<ReportFormat, string>> = { pdf: 'PDF', docx: 'Word file' }

function ToReplace({ service, devices, table }: Props) {
  const today = useToday()
  const { call } = useStores()
  const { saving, save, show } = useSavedFile(() => call('reports.showSaved'))
  const document = useMemo(
    () => devicesToReplace({ service, devices, table, today }),
    [service, devices, table, today],
  )
  const news = useMemo(
    () => replaceNews(byWhen(judgedOf(devices, table, today))),
    [devices, table, today],
  )
  const saveAs = (format: ReportFormat) =>
    save(formatWords[format], () =>
      call('reports.save', { kind: 'devices-to-replace', format, serviceId: service.id }),
    )
  return (
    <>
      <div className="stack">
        <div className="stack-tight not-on-paper">
          <BackToDevices />
          <PageHeading>{news}</PageHeading>
          <p className="quiet">
            What to replace, and when. Take it to the owner when the budget is made.{' '}
            <Link to="/devices/ends">See it as a picture</Link>
          </p>
        </div>
        <DocumentView document={document} />
      </div>
      <div className="way-on" role="group" aria-label="What to do with this page">
        <SaveButtons saving={saving} save={saveAs} what="what to replace, and when" isMain />
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        <SavedFileLine saving={saving} show={show} />
      </div>
    </>
  )
}

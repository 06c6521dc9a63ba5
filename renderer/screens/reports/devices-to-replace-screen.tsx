import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Device } from '../../../shared/devices/device.ts'
import { byWhen, judgedOf } from '../../../shared/devices/ends.ts'
import { replaceNews } from '../../../shared/devices/ends-words.ts'
import type { SupportTable } from '../../../shared/devices/support-table.ts'
import { devicesToReplace } from '../../../shared/reports/devices-to-replace.ts'
import type { Service } from '../../../shared/services/service.ts'
import { BackLink } from '../../components/back-link.tsx'
import { NoDevicesYet } from '../../components/no-devices-yet.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useDevices, useToday, useWork } from '../../stores.tsx'
import { ReportPage } from './report-page.tsx'
import { useSaveReport } from './save-report.tsx'

/** What to replace and when, on one page for the owner: to read, save or print. */
export function DevicesToReplaceScreen() {
  const work = useWork()
  const { devices, table, error, again } = useDevices()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || devices === undefined || table === undefined) return <Reading />
  if (devices.length === 0) {
    return (
      <NoDevicesYet
        heading="No devices to plan for yet"
        about="Once your devices are in the list, this page says which to replace in which year, ready for the owner and the budget."
      />
    )
  }
  return <ToReplace service={work.service} devices={devices} table={table} />
}

interface Props {
  readonly service: Service
  readonly devices: readonly Device[]
  readonly table: SupportTable
}

function ToReplace({ service, devices, table }: Props) {
  const today = useToday()
  const file = useSaveReport({ kind: 'devices-to-replace', serviceId: service.id })
  const document = useMemo(
    () => devicesToReplace({ service, devices, table, today }),
    [service, devices, table, today],
  )
  const news = useMemo(
    () => replaceNews(byWhen(judgedOf(devices, table, today))),
    [devices, table, today],
  )
  return (
    <ReportPage
      back={<BackLink to="/devices">Devices</BackLink>}
      heading={news}
      about={
        <>
          What to replace, and when. Take it to the owner when the budget is made.{' '}
          <Link to="/devices/ends">See it as a picture</Link>
        </>
      }
      document={document}
      what="what to replace, and when"
      wayOn="What to do with this page"
      file={file}
    />
  )
}

import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Device } from '../../../../shared/devices/device.ts'
import type { SupportTable } from '../../../../shared/devices/support-table.ts'
import type { PlanLine } from '../../../../shared/plan/plan-line.ts'
import { PageHeading } from '../../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useDevices, useToday, useWork } from '../../../stores.tsx'

export interface OneDevice {
  readonly serviceId: string
  readonly device: Device
  readonly table: SupportTable
  readonly today: string
  readonly plan: readonly PlanLine[]
}

interface Props {
  readonly deviceId: string
  readonly children: (one: OneDevice) => ReactNode
}

/** The three ways in which there is no device to show, and the device where there is. */
export function WithDevice({ deviceId, children }: Props) {
  const work = useWork()
  const today = useToday()
  const { devices, table, error, again } = useDevices()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || devices === undefined || table === undefined) return <Reading />
  const device = devices.find(({ id }) => id === deviceId)
  if (device === undefined) return <NoSuchDevice />
  return children({ serviceId: work.service.id, device, table, today, plan: work.plan })
}

function NoSuchDevice() {
  return (
    <div className="stack">
      <PageHeading>This device is not in the list</PageHeading>
      <p>It was taken out of the list, or it belongs to another of your services.</p>
      <p>
        <Link to="/devices">See all devices</Link>
      </p>
    </div>
  )
}

import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Device } from '../../../../shared/devices/device.ts'
import { endsOf, judgedOf, monthsAhead } from '../../../../shared/devices/ends.ts'
import { endsNews, listDateWords, listSourceWords } from '../../../../shared/devices/ends-words.ts'
import type { SupportTable } from '../../../../shared/devices/support-table.ts'
import type { PlanLine } from '../../../../shared/plan/plan-line.ts'
import { BackLink } from '../../../components/back-link.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import { NoDevicesYet } from '../../../components/no-devices-yet.tsx'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useDevices, useToday, useWork } from '../../../stores.tsx'
import { EndGroups } from './end-groups.tsx'
import { EndsPicture } from './ends-picture.tsx'
import { NotKnownYet, TheRest } from './the-rest.tsx'

/** Which devices lost their updates, and which will in the next 18 months. */
export function EndsScreen() {
  const work = useWork()
  const { devices, table, error, again } = useDevices()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || devices === undefined || table === undefined) return <Reading />
  if (devices.length === 0) {
    return (
      <NoDevicesYet
        heading="No devices to look ahead for yet"
        about="Every system gets updates for some years only. Once your devices are in the list, this page shows which ones lose theirs, and when."
      />
    )
  }
  return <WhatEndsWhen devices={devices} table={table} plan={work.plan} />
}

interface Props {
  readonly devices: readonly Device[]
  readonly table: SupportTable
  readonly plan: readonly PlanLine[]
}

function WhatEndsWhen({ devices, table, plan }: Props) {
  const today = useToday()
  const ends = useMemo(
    () => endsOf(judgedOf(devices, table, today), today),
    [devices, table, today],
  )
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <p className="small">
          <BackLink to="/devices">Devices</BackLink>
        </p>
        <PageHeading>{endsNews(ends)}</PageHeading>
        <p className="quiet">
          {listDateWords(table)} <span className="small">{listSourceWords(table)}</span>
        </p>
        <p className="not-on-paper">
          <Link to="/devices/replace" className="button button-main">
            See what to replace, and when
          </Link>
        </p>
      </div>
      {ends.coming.length > 0 ? (
        <EndsPicture groups={ends.coming} today={today} />
      ) : (
        <p>No other end is known for the next {monthsAhead} months.</p>
      )}
      <EndGroups title="What has ended already" groups={ends.ended} table={table} plan={plan} />
      <EndGroups
        title="What is mended only now and then"
        groups={ends.nowAndThen}
        table={table}
        plan={plan}
      />
      <NotKnownYet judged={ends.notKnown} />
      <TheRest ends={ends} />
    </div>
  )
}

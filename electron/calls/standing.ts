/** Reads how the lists of a service stand, with what came back since somebody decided about it. */
import { isAbout } from '../../shared/advisories/concern.ts'
import type { Device } from '../../shared/devices/device.ts'
import { isEndingKey } from '../../shared/devices/ending-key.ts'
import { withArrivals } from '../../shared/devices/endings.ts'
import { type ListStanding, type Standing, standingOf } from '../../shared/devices/standing.ts'
import type { SupportTable } from '../../shared/devices/support-table.ts'
import type { Database } from '../database/database.ts'
import * as steps from '../database/device-steps.ts'
import * as devices from '../database/devices.ts'
import type { Service } from '../../shared/services/service.ts'
import { concernsNow } from './concerns.ts'
import { firstDecision } from './decisions.ts'
import type { CallEdges } from './edges.ts'

/** What a standing was worked out from. While all of it is the same, so is the standing. */
interface Basis {
  readonly serviceId: string
  readonly revision: number
  readonly table: SupportTable
  readonly today: string
  readonly since: string | null
}

interface Known {
  readonly basis: Basis
  readonly standing: ListStanding
}

/** The last one of each records: every page asks for it, and of thousands of devices it takes a while. */
const known = new WeakMap<Database, Known>()

/** All of it: what the device list says, and the advisories that concern the service or may. */
export function standingNow(
  db: Database,
  service: Service,
  edges: Pick<CallEdges, 'support' | 'clock' | 'advisories'>,
): Standing {
  const advisories = concernsNow(db, service, edges).filter(isAbout)
  return { ...listStandingNow(db, service.id, edges), advisories }
}

export function listStandingNow(
  db: Database,
  serviceId: string,
  { support, clock }: Pick<CallEdges, 'support' | 'clock'>,
): ListStanding {
  const basis = {
    serviceId,
    revision: devices.revisionOf(db),
    table: support(),
    today: clock.today(),
    since: firstDecision(db, serviceId, isEndingKey),
  }
  const last = known.get(db)
  if (last !== undefined && isSame(last.basis, basis)) return last.standing
  const standing = standingFrom(db, devices.list(db, serviceId), basis)
  known.set(db, { basis, standing })
  return standing
}

function isSame(one: Basis, other: Basis): boolean {
  return (
    one.serviceId === other.serviceId &&
    one.revision === other.revision &&
    one.table === other.table &&
    one.today === other.today &&
    one.since === other.since
  )
}

function standingFrom(
  db: Database,
  list: readonly Device[],
  { serviceId, table, today, since }: Basis,
): ListStanding {
  const standing = standingOf(list, table, today)
  if (since === null || standing.endings.length === 0) return standing
  const changes = steps.changesSince(db, serviceId, since)
  return { ...standing, endings: withArrivals(standing.endings, changes, table, today) }
}

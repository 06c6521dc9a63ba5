/** Reads how the device list of a service stands, with what came back since somebody decided about it. */
import type { Device } from '../../shared/devices/device.ts'
import { isEndingKey } from '../../shared/devices/ending-key.ts'
import { withArrivals } from '../../shared/devices/endings.ts'
import { type Standing, standingOf } from '../../shared/devices/standing.ts'
import type { SupportTable } from '../../shared/devices/support-table.ts'
import type { Database } from '../database/database.ts'
import * as steps from '../database/device-steps.ts'
import * as devices from '../database/devices.ts'
import * as lines from '../database/written-lines.ts'
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
  readonly standing: Standing
}

/** The last one of each records: every page asks for it, and of thousands of devices it takes a while. */
const known = new WeakMap<Database, Known>()

export function standingNow(
  db: Database,
  serviceId: string,
  { support, clock }: Pick<CallEdges, 'support' | 'clock'>,
): Standing {
  const basis = {
    serviceId,
    revision: devices.revisionOf(db),
    table: support(),
    today: clock.today(),
    since: firstDecision(db, serviceId),
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
): Standing {
  const standing = standingOf(list, table, today)
  if (since === null || standing.endings.length === 0) return standing
  const changes = steps.changesSince(db, serviceId, since)
  return { ...standing, endings: withArrivals(standing.endings, changes, table, today) }
}

/** The first decision about a line from the list; mostly there is none, and nothing more has to be read. */
function firstDecision(db: Database, serviceId: string): string | null {
  const decided = lines
    .list(db, serviceId)
    .filter(({ ruleKey, state }) => state !== 'open' && isEndingKey(ruleKey ?? ''))
    .flatMap(({ decidedAt }) => (decidedAt === null ? [] : [decidedAt]))
  return decided.sort()[0] ?? null
}

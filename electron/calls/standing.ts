/** Reads how the lists of a service stand, with what came back since somebody decided about it. */
import { isEndingKey } from '../../shared/devices/ending-key.ts'
import { withArrivals } from '../../shared/devices/endings.ts'
import { type ListStanding, type Standing, standingOf } from '../../shared/devices/standing.ts'
import { isAbout } from '../../shared/advisories/concern.ts'
import type { Device } from '../../shared/devices/device.ts'
import type { Service } from '../../shared/services/service.ts'
import type { Database } from '../database/database.ts'
import * as steps from '../database/device-steps.ts'
import * as devices from '../database/devices.ts'
import { concernsNow } from './concerns.ts'
import { firstDecision } from './decisions.ts'
import type { CallEdges } from './edges.ts'

type StandingEdges = Pick<CallEdges, 'support' | 'clock' | 'advisories'>

export function standingNow(db: Database, service: Service, edges: StandingEdges): Standing {
  const all = devices.list(db, service.id)
  const advisories = concernsNow(db, service, all, edges).filter(isAbout)
  return { ...listStanding(db, service.id, all, edges), advisories }
}

function listStanding(
  db: Database,
  serviceId: string,
  all: readonly Device[],
  { support, clock }: StandingEdges,
): ListStanding {
  const today = clock.today()
  const table = support()
  const standing = standingOf(all, table, today)
  const since = firstDecision(db, serviceId, isEndingKey)
  if (since === null || standing.endings.length === 0) return standing
  const changes = steps.changesSince(db, serviceId, since)
  return { ...standing, endings: withArrivals(standing.endings, changes, table, today) }
}

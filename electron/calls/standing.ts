/** Reads how the device list of a service stands, with what came back since somebody decided about it. */
import { isEndingKey } from '../../shared/devices/ending-key.ts'
import { withArrivals } from '../../shared/devices/endings.ts'
import { type Standing, standingOf } from '../../shared/devices/standing.ts'
import type { Database } from '../database/database.ts'
import * as steps from '../database/device-steps.ts'
import * as devices from '../database/devices.ts'
import * as lines from '../database/written-lines.ts'
import type { CallEdges } from './edges.ts'

export function standingNow(
  db: Database,
  serviceId: string,
  { support, clock }: Pick<CallEdges, 'support' | 'clock'>,
): Standing {
  const today = clock.today()
  const table = support()
  const standing = standingOf(devices.list(db, serviceId), table, today)
  const since = firstDecision(db, serviceId)
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

/** Holds the advisories against the lists of a service. Nothing is sent anywhere for it. */
import { isAdvisoryKey } from '../../shared/advisories/advisory-key.ts'
import { lastArrival } from '../../shared/advisories/arrivals.ts'
import {
  type Concern,
  concernsOf,
  deviceConcern,
  systemConcern,
} from '../../shared/advisories/concern.ts'
import type { At } from '../../shared/advisories/device-fit.ts'
import type { Fit } from '../../shared/advisories/fit.ts'
import type { Device } from '../../shared/devices/device.ts'
import { isCounted } from '../../shared/devices/support.ts'
import type { Service } from '../../shared/services/service.ts'
import type { System } from '../../shared/systems/system.ts'
import type { Database } from '../database/database.ts'
import * as deviceSteps from '../database/device-steps.ts'
import * as systemSteps from '../database/system-steps.ts'
import * as systems from '../database/systems.ts'
import { firstDecision } from './decisions.ts'
import type { CallEdges } from './edges.ts'

type ConcernEdges = Pick<CallEdges, 'support' | 'clock' | 'advisories'>

/** All advisories that have not been taken back, whether or not they concern the service. */
export function concernsNow(
  db: Database,
  service: Service,
  devices: readonly Device[],
  { support, clock, advisories }: ConcernEdges,
): readonly Concern[] {
  const at: At = { table: support(), today: clock.today() }
  const lists = { kind: service.kind, devices, systems: systems.list(db, service.id) }
  const concerns = concernsOf(advisories(), lists, at)
  const since = firstDecision(db, service.id, isAdvisoryKey)
  return since === null ? concerns : withArrivals(db, service.id, concerns, { at, since })
}

const isSure = (fit: Fit) => fit?.length === 0

function withArrivals(
  db: Database,
  serviceId: string,
  concerns: readonly Concern[],
  { at, since }: { readonly at: At; readonly since: string },
): readonly Concern[] {
  const devices = deviceSteps.changesSince(db, serviceId, since)
  const inSystems = systemSteps.changesSince(db, serviceId, since)
  return concerns.map(concern => {
    const { advisory } = concern
    const came = [
      lastArrival<Device>(
        devices,
        device => isCounted(device) && isSure(deviceConcern(device, advisory, at)),
      ),
      lastArrival<System>(
        inSystems,
        system => system.state === 'in-use' && isSure(systemConcern(system, advisory)),
      ),
    ]
    return {
      ...concern,
      cameAt:
        came
          .filter(each => each !== null)
          .sort()
          .at(-1) ?? null,
    }
  })
}

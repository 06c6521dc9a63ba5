/** Holds the advisories against the lists of a service. Nothing is sent anywhere for it. */
import { isAdvisoryKey } from '../../shared/advisories/advisory-key.ts'
import { lastArrival } from '../../shared/advisories/arrivals.ts'
import {
  type Concern,
  concernsOf,
  deviceConcern,
  systemConcern,
} from '../../shared/advisories/concern.ts'
import { type At, judgingAt } from '../../shared/advisories/at.ts'
import type { Fit } from '../../shared/advisories/fit.ts'
import { gathered } from '../../shared/advisories/gather.ts'
import type { FromReview } from '../../shared/advisories/listed.ts'
import type { Device } from '../../shared/devices/device.ts'
import { isCounted } from '../../shared/devices/support.ts'
import type { Service } from '../../shared/services/service.ts'
import type { AdvisoryEntry } from '../../shared/sharing/advisory.ts'
import { advisorySet } from '../../shared/sharing/advisory-set.ts'
import type { System } from '../../shared/systems/system.ts'
import type { Database } from '../database/database.ts'
import * as deviceSteps from '../database/device-steps.ts'
import { texts } from '../database/news.ts'
import * as systemSteps from '../database/system-steps.ts'
import * as systems from '../database/systems.ts'
import { firstDecision } from './decisions.ts'
import type { CallEdges } from './edges.ts'

type ConcernEdges = Pick<CallEdges, 'support' | 'clock' | 'advisories'>

export interface Entries {
  readonly entries: readonly AdvisoryEntry[]
  readonly fromReview: FromReview | null
}

/** Those that came with the app, and over them the newest list of the review. Its signature was checked as it came. */
export function entriesNow(db: Database, { advisories }: Pick<CallEdges, 'advisories'>): Entries {
  const [newest] = texts(db, 'advisories')
  // Kept by an earlier version of the app, it may be one that this one no longer reads.
  const read = newest === undefined ? null : advisorySet.safeParse(JSON.parse(newest.text))
  if (newest === undefined || read?.success !== true) {
    return { entries: advisories(), fromReview: null }
  }
  const { entries, publishedOn, isMadeUp } = read.data
  const { reviewName, receivedOn } = newest
  const all = gathered(advisories(), entries)
  const ids = entries.filter(entry => all.includes(entry)).map(({ id }) => id)
  return { entries: all, fromReview: { reviewName, receivedOn, publishedOn, isMadeUp, ids } }
}

/** All of these that have not been taken back, whether or not they concern the service. */
export function concernsNow(
  db: Database,
  service: Service,
  devices: readonly Device[],
  edges: ConcernEdges,
): readonly Concern[] {
  const at = judgingAt(edges.support(), edges.clock.today())
  const lists = { kind: service.kind, devices, systems: systems.list(db, service.id) }
  const concerns = concernsOf(entriesNow(db, edges).entries, lists, at)
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
    const isDeviceConcerned = (device: Device) =>
      isCounted(device) && isSure(deviceConcern(device, advisory, at))
    const isSystemConcerned = (system: System) =>
      system.state === 'in-use' && isSure(systemConcern(system, advisory))
    const came = [
      lastArrival(devices, isDeviceConcerned),
      lastArrival(inSystems, isSystemConcerned),
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

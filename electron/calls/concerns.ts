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
import type { SupportTable } from '../../shared/devices/support-table.ts'
import { isCounted } from '../../shared/devices/support.ts'
import type { Service } from '../../shared/services/service.ts'
import type { AdvisoryEntry } from '../../shared/sharing/advisory.ts'
import { advisorySet } from '../../shared/sharing/advisory-set.ts'
import type { System } from '../../shared/systems/system.ts'
import type { Database } from '../database/database.ts'
import * as devices from '../database/devices.ts'
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

/** What the concerns were worked out from. While all of it is the same, so are they. */
interface Basis {
  readonly service: string
  readonly revision: number
  readonly systems: string
  readonly table: SupportTable
  readonly bundled: readonly AdvisoryEntry[]
  readonly received: string
  readonly today: string
  readonly since: string | null
}

interface Known {
  readonly basis: Basis
  readonly concerns: readonly Concern[]
}

/** The last ones of each records: every page asks for them, and of thousands of devices it takes a while. */
const known = new WeakMap<Database, Known>()

/** All advisories that have not been taken back, whether or not they concern the service. */
export function concernsNow(
  db: Database,
  service: Service,
  edges: ConcernEdges,
): readonly Concern[] {
  const basis = basisOf(db, service, edges)
  const last = known.get(db)
  const isSame = (key: keyof Basis) => last?.basis[key] === basis[key]
  if (last !== undefined && basisKeys.every(isSame)) return last.concerns
  const concerns = concernsFrom(db, service, edges, basis.since)
  known.set(db, { basis, concerns })
  return concerns
}

const basisKeys: readonly (keyof Basis)[] = [
  'service',
  'revision',
  'systems',
  'table',
  'bundled',
  'received',
  'today',
  'since',
]

function basisOf(db: Database, { id, kind }: Service, edges: ConcernEdges): Basis {
  const [step] = systemSteps.list(db, id, 1)
  return {
    service: `${id} ${kind}`,
    revision: devices.revisionOf(db),
    systems: JSON.stringify([systems.list(db, id), step?.id, step?.undoneAt]),
    table: edges.support(),
    bundled: edges.advisories(),
    received: texts(db, 'advisories')[0]?.text ?? '',
    today: edges.clock.today(),
    since: firstDecision(db, id, isAdvisoryKey),
  }
}

function concernsFrom(
  db: Database,
  service: Service,
  edges: ConcernEdges,
  since: string | null,
): readonly Concern[] {
  const at = judgingAt(edges.support(), edges.clock.today())
  const lists = {
    kind: service.kind,
    devices: devices.list(db, service.id),
    systems: systems.list(db, service.id),
  }
  const concerns = concernsOf(entriesNow(db, edges).entries, lists, at)
  return since === null ? concerns : withArrivals(db, service.id, concerns, { at, since })
}

const isSure = (fit: Fit) => fit?.length === 0

function withArrivals(
  db: Database,
  serviceId: string,
  concerns: readonly Concern[],
  { at, since }: { readonly at: At; readonly since: string },
): readonly Concern[] {
  const inDevices = deviceSteps.changesSince(db, serviceId, since)
  const inSystems = systemSteps.changesSince(db, serviceId, since)
  return concerns.map(concern => {
    const { advisory } = concern
    const isDeviceConcerned = (device: Device) =>
      isCounted(device) && isSure(deviceConcern(device, advisory, at))
    const isSystemConcerned = (system: System) =>
      system.state === 'in-use' && isSure(systemConcern(system, advisory))
    const came = [
      lastArrival(inDevices, isDeviceConcerned),
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

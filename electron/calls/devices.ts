/** Answers about the device list. Everything that changes it is a step, written with what was there before, and can be undone. */
import type { CallsOf } from '../../shared/contract.ts'
import type { Device } from '../../shared/devices/device.ts'
import type { StepKind } from '../../shared/devices/step.ts'
import { Failure } from '../../shared/failure.ts'
import type { Database } from '../database/database.ts'
import * as steps from '../database/device-steps.ts'
import * as devices from '../database/devices.ts'
import { given } from '../database/given.ts'
import type { CallEdges } from './edges.ts'
import { knownService } from './known.ts'
import { standingNow } from './standing.ts'

/** As many as anyone can look back through. */
const stepsShown = 50

const deviceGone = () => new Failure('not-found', 'That device is no longer in the list.')

export interface Doing {
  readonly serviceId: string
  readonly kind: StepKind
  readonly by: string
  readonly source?: string
}

type Edges = Pick<CallEdges, 'clock' | 'newId' | 'support'>

/** Does all changes of one step or none: adds, changes or removes each device and keeps what was there before. */
export function doStep(
  db: Database,
  { clock, newId }: Pick<Edges, 'clock' | 'newId'>,
  doing: Doing,
  changes: readonly steps.ChangeToKeep[],
): string {
  const step = { source: '', ...doing, id: newId(), at: clock.now() }
  db.transaction(() => {
    for (const change of changes) {
      // A long import lets other calls have their turn: what it was worked out from may have changed meanwhile.
      const { before } = change
      if (before !== null && !isSame(devices.find(db, before.id), before))
        throw changedMeanwhile(before)
      turn(db, doing.serviceId, change)
    }
    steps.insert(db, step, changes)
  })()
  return step.id
}

/** Makes the list say what stands after a change. */
function turn(db: Database, serviceId: string, { before, after }: steps.ChangeToKeep): void {
  if (after === null) {
    if (before !== null) devices.remove(db, before.id)
  } else if (before === null) devices.insert(db, serviceId, after)
  else devices.update(db, after)
}

function known(db: Database, id: string): Device {
  const device = devices.find(db, id)
  if (device === null) throw deviceGone()
  return device
}

/** The service of all of them; devices of two services cannot be changed in one step. */
function serviceOfAll(db: Database, ids: readonly string[]): string {
  const found = new Set(ids.map(id => devices.serviceOf(db, id)))
  const [serviceId] = found
  if (found.has(null) || serviceId == null) throw deviceGone()
  if (found.size > 1) throw new Failure('invalid', 'These devices belong to two services.')
  return serviceId
}

/** PCs that read themselves are answered in device-readings.ts, spreadsheets in spreadsheets.ts. */
type ElsewhereNames =
  | 'devices.readThisPc'
  | 'devices.saveReader'
  | 'devices.openReading'
  | 'devices.keepReading'
  | 'devices.openSpreadsheet'
  | 'devices.stopReading'
  | 'devices.previewImport'
  | 'devices.import'
  | 'devices.saveRefused'
  | 'devices.export'
  | 'devices.saveTemplate'
  | 'devices.showSpreadsheet'

export function deviceCalls(db: Database, edges: Edges): Omit<CallsOf<'devices'>, ElsewhereNames> {
  const { clock, newId, support } = edges
  return {
    'devices.list': ({ serviceId }) =>
      JSON.stringify(devices.list(db, knownService(db, serviceId).id)),
    'devices.standing': ({ serviceId }) => standingNow(db, knownService(db, serviceId).id, edges),
    'devices.add': ({ serviceId, device: facts, by }) => {
      const service = knownService(db, serviceId)
      const device = { ...facts, id: newId(), createdAt: clock.now() }
      const doing = { serviceId: service.id, kind: 'added', by } as const
      return { stepId: doStep(db, edges, doing, [{ before: null, after: device }]), device }
    },
    'devices.change': ({ ids, change, by }) => {
      const changes = [...new Set(ids)].map(id => {
        const before = known(db, id)
        return { before, after: { ...before, ...given(change) } }
      })
      const doing = { serviceId: serviceOfAll(db, ids), kind: 'changed', by } as const
      return { stepId: doStep(db, edges, doing, changes) }
    },
    'devices.remove': ({ ids, by }) => {
      const changes = [...new Set(ids)].map(id => ({ before: known(db, id), after: null }))
      const doing = { serviceId: serviceOfAll(db, ids), kind: 'removed', by } as const
      return { stepId: doStep(db, edges, doing, changes) }
    },
    'devices.undo': ({ stepId }) => {
      undo(db, stepId, clock.now())
    },
    'devices.steps': ({ serviceId }) => steps.list(db, knownService(db, serviceId).id, stepsShown),
    'devices.history': ({ deviceId }) => steps.historyOf(db, deviceId),
    'devices.supportTable': () => support(),
  }
}

/** Brings back exactly what was there, for all devices of the step or for none. */
function undo(db: Database, stepId: string, now: string): void {
  const step = steps.find(db, stepId)
  if (step === null) throw new Failure('not-found', 'That step is no longer kept.')
  if (step.undoneAt !== null) throw new Failure('conflict', 'That was undone already.')
  db.transaction(() => {
    for (const { before, after } of steps.changesOf(db, stepId)) {
      const id = (after ?? before)?.id ?? ''
      if (!isSame(devices.find(db, id), after)) throw changedSince(after ?? before)
      turn(db, step.serviceId, { before: after, after: before })
    }
    steps.markUndone(db, stepId, now)
  })()
}

function isSame(one: Device | null, other: Device | null): boolean {
  if (one === null || other === null) return one === other
  const keys = Object.keys(one) as readonly (keyof Device)[]
  return keys.every(key => one[key] === other[key])
}

function changedMeanwhile({ name }: Device): Failure {
  return new Failure(
    'conflict',
    `“${name}” was changed by somebody else meanwhile. Nothing was done; look again and try once more.`,
  )
}

function changedSince(device: Device | null): Failure {
  return new Failure(
    'conflict',
    `“${device?.name ?? 'A device'}” was changed again since. Undo the later change first; nothing was undone.`,
  )
}

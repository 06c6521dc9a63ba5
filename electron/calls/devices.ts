/** Answers about the device list. Everything that changes it is a step, written with what was there before, and can be undone. */
import type { CallsOf } from '../../shared/contract.ts'
import type { Device } from '../../shared/devices/device.ts'
import { Failure } from '../../shared/failure.ts'
import type { Database } from '../database/database.ts'
import * as steps from '../database/device-steps.ts'
import * as devices from '../database/devices.ts'
import { given } from '../database/given.ts'
import type { CallEdges } from './edges.ts'
import { stepper, stepsShown } from './kept-list.ts'
import { knownService } from './known.ts'
import { standingNow } from './standing.ts'

const deviceGone = () => new Failure('not-found', 'That device is no longer in the list.')

type Edges = Pick<CallEdges, 'clock' | 'newId' | 'support' | 'advisories'>

export const { doStep, undo } = stepper<Device>({
  things: {
    find: devices.find,
    insert: devices.insert,
    insertAll: devices.insertAll,
    update: devices.update,
    remove: devices.remove,
  },
  steps,
})

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
    'devices.standing': ({ serviceId }) => standingNow(db, knownService(db, serviceId), edges),
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

/** Answers about the list of systems and online services. Everything that changes it is a step and can be undone. */
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import { serviceTitle } from '../../shared/services/words.ts'
import { systemSheet } from '../../shared/systems/sheet.ts'
import type { System } from '../../shared/systems/system.ts'
import type { Database } from '../database/database.ts'
import { given } from '../database/given.ts'
import * as steps from '../database/system-steps.ts'
import * as systems from '../database/systems.ts'
import type { CallEdges } from './edges.ts'
import { stepper, stepsShown } from './kept-list.ts'
import { knownService } from './known.ts'
import { type SavedSheetEdges, sheetSaver } from './saved-sheets.ts'

const { doStep, undo } = stepper<System>({
  things: {
    find: systems.find,
    insert: systems.insert,
    insertAll: systems.insertAll,
    update: systems.update,
    remove: systems.remove,
  },
  steps,
})

/** The system and its service, or a failure in words. */
function known(db: Database, id: string): { readonly system: System; readonly serviceId: string } {
  const system = systems.find(db, id)
  const serviceId = systems.serviceOf(db, id)
  if (system === null || serviceId === null)
    throw new Failure('not-found', 'That system is no longer in the list.')
  return { system, serviceId }
}

export function systemCalls(
  db: Database,
  edges: Pick<CallEdges, 'clock' | 'newId'>,
  machine: SavedSheetEdges,
): CallsOf<'systems'> {
  const { clock, newId } = edges
  const saver = sheetSaver(machine)
  return {
    'systems.list': ({ serviceId }) => systems.list(db, knownService(db, serviceId).id),
    'systems.add': ({ serviceId, system: facts, by }) => {
      const service = knownService(db, serviceId)
      const system = { ...facts, id: newId(), createdAt: clock.now() }
      const doing = { serviceId: service.id, kind: 'added', by } as const
      return { stepId: doStep(db, edges, doing, [{ before: null, after: system }]), system }
    },
    'systems.change': ({ id, change, by }) => {
      const { system: before, serviceId } = known(db, id)
      const doing = { serviceId, kind: 'changed', by } as const
      const after = { ...before, ...given(change) }
      return { stepId: doStep(db, edges, doing, [{ before, after }]) }
    },
    'systems.remove': ({ id, by }) => {
      const { system: before, serviceId } = known(db, id)
      const doing = { serviceId, kind: 'removed', by } as const
      return { stepId: doStep(db, edges, doing, [{ before, after: null }]) }
    },
    'systems.undo': ({ stepId }) => {
      undo(db, stepId, clock.now())
    },
    'systems.steps': ({ serviceId }) => steps.list(db, knownService(db, serviceId).id, stepsShown),
    'systems.history': ({ systemId }) => steps.historyOf(db, systemId),
    'systems.export': async ({ serviceId, format }) => {
      const service = knownService(db, serviceId)
      const name = `Systems of ${serviceTitle(service)} ${clock.today()}`
      return saver.save(name, format, systemSheet(systems.list(db, service.id)))
    },
    'systems.showSpreadsheet': saver.show,
  }
}

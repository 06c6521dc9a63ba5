/** Answers about the services: which there are, which is being worked on, and what is known of each. */
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import type { Service, Services } from '../../shared/services/service.ts'
import type { Database } from '../database/database.ts'
import * as services from '../database/services.ts'
import { readSetting, writeSetting } from '../database/settings.ts'
import type { CallEdges } from './edges.ts'
import { knownService } from './known.ts'
import type { SharingEdges } from './sharing.ts'
import { switchOff } from './sharing-back.ts'

/** The service chosen last, or the first there is where that one was removed. */
function currentOf(db: Database, all: readonly Service[]): string | null {
  const chosen = readSetting(db, 'current-service')
  return all.some(service => service.id === chosen) ? chosen : (all[0]?.id ?? null)
}

function listAll(db: Database): Services {
  const all = services.list(db)
  return { services: all, currentId: currentOf(db, all), removed: services.listRemoved(db) }
}

export function serviceCalls(
  db: Database,
  { clock, newId }: CallEdges,
  { changed }: Pick<SharingEdges, 'changed'>,
): CallsOf<'services'> {
  return {
    'services.list': () => listAll(db),
    'services.add': facts =>
      db.transaction(() => {
        const service = { ...facts, id: newId(), createdAt: clock.now() }
        services.insert(db, service)
        writeSetting(db, 'current-service', service.id)
        return service
      })(),
    'services.change': ({ id, change }) => {
      services.update(db, id, change)
      return knownService(db, id)
    },
    'services.choose': ({ id }) => {
      writeSetting(db, 'current-service', knownService(db, id).id)
    },
    'services.remove': ({ id }) => {
      // What it shares is taken back, and stays so when it is brought back: that takes a new consent.
      db.transaction(() => {
        switchOff(db, knownService(db, id).id, clock)
        services.remove(db, id, clock.now())
      })()
      changed()
    },
    'services.restore': ({ id }) => {
      if (!services.restore(db, id)) {
        throw new Failure('not-found', 'That service can no longer be brought back.')
      }
    },
  }
}

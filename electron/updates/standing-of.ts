/** How things stand with updates, from what lies in their folder; each description is checked by its signature as it is read. */
import type { UpdateStanding } from '../../shared/updates/updates.ts'
import { reasonToWait } from '../../shared/updates/wait.ts'
import { lastAnswerAt } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import * as noted from '../database/updates.ts'
import { nameOfKey } from '../system/signatures.ts'
import { isPending } from './folder.ts'
import { beforeThis } from './installers-kept.ts'
import type { Around, UpdatesEdges } from './around.ts'

export function standingOf(
  db: Database,
  around: Around,
  now: Pick<UpdateStanding, 'doing' | 'isOnClose'>,
): UpdateStanding {
  const { version, source, way } = around.edges
  return {
    ...now,
    version,
    from: { address: source.address, key: nameOfKey(source.key) },
    way,
    isWeekly: noted.isWeekly(db, source.address),
    lastLooked: noted.readLooked(db),
    found: foundIn(db, around),
    wait: waitFor(db, around.edges),
    before: beforeOf(around),
  }
}

function foundIn(db: Database, { offer, folder, edges }: Around): UpdateStanding['found'] {
  const found = offer(db)
  if (found === null) return null
  const { release, installer } = found
  const { version, releasedOn, notes, records } = release
  return {
    version,
    releasedOn,
    notes,
    bytes: installer.bytes,
    isHere: isPending(folder, installer),
    changesRecords: records.makes > edges.records,
  }
}

function beforeOf(around: Around): UpdateStanding['before'] {
  const kept = beforeThis(around)
  if (kept === null) return null
  const { release, installer } = kept
  return {
    version: release.version,
    bytes: installer.bytes,
    canOpenRecords: release.records.makes >= around.edges.records,
  }
}

export const waitFor = (
  db: Database,
  { isWorking, clock }: Pick<UpdatesEdges, 'isWorking' | 'clock'>,
): UpdateStanding['wait'] =>
  reasonToWait({ lastAnswerAt: lastAnswerAt(db), isWorking: isWorking() }, clock.now())

/** Makes records ready that hold a backup and what could still be read of hurt records; the hurt ones and the backup stay as they are. */
import { copyFileSync, existsSync } from 'node:fs'
import type { Noun } from '../../shared/keeping/backup.ts'
import type { SalvageOffer } from '../../shared/keeping/salvage.ts'
import { Failure } from '../../shared/failure.ts'
import { type ConnectOptions, connectToWrite, disconnect } from '../database/connect.ts'
import { removeWithCompanions } from '../database/copies.ts'
import type { Database } from '../database/database.ts'
import { flushFile } from '../database/flush.ts'
import { lookAt } from '../database/look.ts'
import { createEmpty } from '../database/open.ts'
import { recordsFile, salvagedFile, stagedFile } from '../database/place.ts'
import { checkStaged } from '../database/restore.ts'
import { gatherInTime, type Gathered } from '../database/salvage/gather.ts'
import { merge } from '../database/salvage/merge.ts'
import type { BackupsAround } from './backups.ts'
import type { Staged } from './stage.ts'

type Around = Pick<BackupsAround, 'store' | 'nativeBinding' | 'clock' | 'hear'> & {
  readonly newId: () => string
}

/** A disk that fails may take seconds for each place; what it has not given out by then it hardly ever will. */
const mostMs = 120_000

/** Null where nothing can be read, or nothing that would be new. It ends early, with what there is by then, where somebody wants that. */
export async function makeSalvage(
  around: Around,
  backup: Pick<Staged, 'key'> | null,
  isEnough: () => boolean,
): Promise<Omit<SalvageOffer, 'token'> | null> {
  const { store, nativeBinding, hear } = around
  const records = recordsFile(store.folder)
  mustBeShut(store)
  const until = performance.now() + mostMs
  const isOver = () => isEnough() || performance.now() > until
  const options = { nativeBinding, key: store.key() }
  const gathered = await gatherInTime(records, options, { isOver, hear })
  if (gathered === null) return null
  const file = salvagedFile(store.folder)
  const key = backup === null ? store.key() : backup.key
  try {
    // Somebody may have tried again meanwhile, and opened them.
    mustBeShut(store)
    const offer = addTo(file, { nativeBinding, key }, { around, gathered, isNew: backup === null })
    if (offer === null) removeWithCompanions(file)
    return offer
  } catch (error) {
    removeWithCompanions(file)
    throw error
  } finally {
    gathered.found.close()
  }
}

function mustBeShut(store: Around['store']): void {
  if (store.db() === null && existsSync(recordsFile(store.folder))) return
  throw new Failure('conflict', 'Your records are not damaged.')
}

interface Adding {
  readonly around: Around
  readonly gathered: Gathered
  readonly isNew: boolean
}

function addTo(
  file: string,
  options: ConnectOptions,
  { around: { store, clock, newId }, gathered, isNew }: Adding,
): Omit<SalvageOffer, 'token'> | null {
  removeWithCompanions(file)
  if (isNew) createEmpty(file, options)
  else copyFileSync(stagedFile(store.folder), file)
  const db = connectToWrite(file, options)
  let offer
  try {
    const salvaged = merge(gathered, db, { now: clock.now(), newId })
    checkReferences(db)
    offer = { ...salvaged, then: lookAt(db), hasBackup: !isNew }
  } finally {
    disconnect(db)
  }
  checkStaged(file, options)
  flushFile(file)
  const isSomething = Object.keys(offer.added).some(noun => offer.added[noun as Noun] > 0)
  return isSomething ? offer : null
}

function checkReferences(db: Database): void {
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) {
    throw new Error('What was added breaks a reference.')
  }
}

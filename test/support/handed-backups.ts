/** Hands backups from strangers to a real app, and sees to it that nothing of it changes. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createBackupKeeping } from '../../electron/backups/keeping.ts'
import { openBackup } from '../../electron/backups/open-file.ts'
import { BackupRefusal } from '../../electron/backups/refusal.ts'
import * as services from '../../electron/database/services.ts'
import { createStore } from '../../electron/database/store.ts'
import { present } from '../../shared/assert.ts'
import type { BackupRefusalKind } from '../../shared/keeping/refusal-words.ts'
import { temporaryBackups } from './backups.ts'
import { aService } from './builders.ts'
import { fixedClock } from './fixed-clock.ts'
import { counted } from './faults/counted.ts'
import type { Inside } from './hostile-backups.ts'
import { temporaryFolder } from './temporary-database.ts'

/** A backup that the app made, and what is in it. */
export async function genuineBackup(): Promise<{
  readonly whole: Buffer
  readonly inside: Inside
}> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-'))
  const clock = fixedClock()
  const nothing = () => undefined
  const store = createStore({ folder, nativeBinding: undefined, clock, report: nothing })
  const backups = createBackupKeeping({
    store,
    clock,
    nativeBinding: undefined,
    appVersion: '0.1.0',
    newId: randomUUID,
    adoptLock: nothing,
    hear: nothing,
    report: nothing,
  })
  store.open()
  services.insert(present(store.db(), 'The records'), aService())
  const { name } = await backups.backUp('asked')
  store.close()
  const path = join(folder, 'backups', name)
  const whole = readFileSync(path)
  const { manifest, unpackRecords } = await openBackup(path)
  await unpackRecords(join(folder, 'inside.db'))
  const inside = { records: readFileSync(join(folder, 'inside.db')), manifest }
  rmSync(folder, { recursive: true })
  return { whole, inside }
}

/** An app with one service, and a way to hand it a file; whatever it answers, nothing of it may change. */
export function handedBackups() {
  const at = temporaryBackups()
  at.store.open()
  services.insert(present(at.store.db(), 'The records'), aService({ id: 'court' }))
  const file = join(temporaryFolder(), 'from-a-stranger.ccc')
  const state = () => [
    readdirSync(at.store.folder).sort(),
    readdirSync(join(file, '..')),
    digest(readFileSync(join(at.store.folder, 'records.db'))),
    services.list(present(at.store.db(), 'The records')),
  ]
  const before = state()
  const refusalOf = async (bytes: Buffer): Promise<BackupRefusalKind | 'taken'> => {
    writeFileSync(file, bytes)
    const answer = await at.backups.previewFile(file).then(
      () => 'taken' as const,
      (error: unknown) => {
        if (error instanceof BackupRefusal) return error.kind
        throw error
      },
    )
    if (answer !== 'taken')
      expect(state()).toEqual([before[0], ['from-a-stranger.ccc'], ...before.slice(2)])
    counted('hostile backups', 1)
    return answer
  }
  return refusalOf
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

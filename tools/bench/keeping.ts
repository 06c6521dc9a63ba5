/** A backup of a store of 50 MB, compared and durable, over copying the file as durably and hashing the copy. */
import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeBackup } from '../../electron/backups/make.ts'
import type { Database } from '../../electron/database/database.ts'
import { flushFile, flushFolder } from '../../electron/database/flush.ts'
import { present } from '../../shared/assert.ts'
import { openCalls } from './calls.ts'
import { atMost, type Figure, median, runs } from './figure.ts'
import { unknownService } from './unknown-service.ts'

const limit = 2
const storeBytes = 50 * 1024 * 1024
const factsBytes = 1000

/** Years of changes to devices are what makes records large. */
function fill(db: Database, serviceId: string): void {
  const step = db.prepare(
    `INSERT INTO device_step (id, service_id, kind, at, by, source) VALUES (?, ?, 'changed', ?, '', '')`,
  )
  const change = db.prepare(
    'INSERT INTO device_step_change (step_id, device_id, after_facts) VALUES (?, ?, ?)',
  )
  db.transaction(() => {
    for (let written = 0; written < storeBytes; written += 50 * factsBytes) {
      const stepId = randomUUID()
      step.run(stepId, serviceId, '2026-11-01T09:00:00.000Z')
      for (let device = 0; device < 50; device += 1) {
        const note = randomUUID().repeat(Math.floor(factsBytes / 40))
        change.run(stepId, randomUUID(), JSON.stringify({ name: `Laptop ${device}`, note }))
      }
    }
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function copyAndHash(from: string, to: string): string {
  copyFileSync(from, to)
  flushFile(to)
  flushFolder(join(to, '..'))
  return createHash('sha256').update(readFileSync(to)).digest('hex')
}

export async function measureKeeping(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-keeping-'))
  try {
    const { calls, store } = openCalls(folder, '2026-11-23')
    const db = present(store.db(), 'The records')
    const { id } = await calls['services.add'](unknownService)
    fill(db, id)
    const file = join(folder, 'records.db')
    if (statSync(file).size < storeBytes) throw new Error('The store is too small to measure.')
    const backup: number[] = []
    const copy: number[] = []
    // The first run warms up both.
    for (let run = 0; run <= runs; run += 1) {
      const moment = `2026-11-23T09:00:0${run}.000Z`
      const made = await timed(() =>
        makeBackup(db, {
          folder,
          nativeBinding: undefined,
          moment,
          reason: 'daily',
          appVersion: '0.0.0',
          catalog: { madeBy: id, second: null },
          checkWorker: pathToFileURL('out/main/check-worker.js'),
        }),
      )
      const copied = await timed(() => copyAndHash(file, join(folder, 'copy.db')))
      rmSync(join(folder, 'backups'), { recursive: true })
      rmSync(join(folder, 'copy.db'))
      if (run > 0) {
        backup.push(made)
        copy.push(copied)
      }
    }
    store.close()
    console.error(
      `50 MB: a backup ${Math.round(median(backup))} ms, a copy with its hash ${Math.round(median(copy))} ms.`,
    )
    return [
      atMost('backup', median(backup) / median(copy), limit, '× copying and hashing the file'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

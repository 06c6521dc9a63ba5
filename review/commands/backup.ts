/** Writes everything but the keys into one file, beside a running server. It can be restored into either database. */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { openStore } from '../database/open.ts'
import { inOneLook, type Table, tables } from '../database/whole.ts'
import type { Settings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import type { CommandOptions } from './command.ts'

export const backupFormat = 'care-cyber-check-review-backup-1'

export async function backup(
  settings: Settings,
  file: string,
  { today, write }: CommandOptions,
): Promise<string> {
  if (existsSync(file)) throw new Trouble(`${file} exists already. Choose another name.`)
  const store = await openStore(settings, { isAlone: false })
  const next = `${file}.new`
  const counts: Record<Table, number> = { letter: 0, tombstone: 0, fact: 0 }
  const handle = openSync(next, 'w', 0o600)
  const lines = lineWriter(handle)
  try {
    lines.add({ format: backupFormat, on: today })
    await inOneLook(store, (table, row) => {
      counts[table] += 1
      lines.add({ [table]: row })
    })
    lines.add({ sha256: lines.sha256(), ...counts })
    fsyncSync(handle)
    closeSync(handle)
    renameSync(next, file)
  } finally {
    rmSync(next, { force: true })
    await store.close()
  }
  const said = tables.map(table => `${counts[table]} ${table}s`).join(', ')
  write(`Backed up ${said} into ${file}. The keys are not in it.`)
  return said
}

function lineWriter(handle: number) {
  const hash = createHash('sha256')
  return {
    add: (value: unknown) => {
      const line = `${JSON.stringify(value)}\n`
      hash.update(line)
      writeSync(handle, line)
    },
    sha256: () => hash.copy().digest('hex'),
  }
}

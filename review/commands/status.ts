/** Says how much is stored, quarter by quarter. Beside a running server. */
import * as letters from '../database/letters.ts'
import { openStore } from '../database/open.ts'
import * as tombstones from '../database/tombstones.ts'
import type { Settings } from '../settings.ts'
import type { CommandOptions } from './command.ts'

export async function status(settings: Settings, { write }: CommandOptions): Promise<string> {
  const store = await openStore(settings, { isAlone: false })
  try {
    const counts = await letters.count(store.db)
    const takenBack = await tombstones.count(store.db)
    write(store.kind === 'sqlite' ? 'SQLite in the data folder' : 'PostgreSQL')
    for (const { quarter, kept, erased } of counts) {
      write(`${quarter}: ${kept} submissions, ${erased} corrected or no longer kept`)
    }
    if (counts.length === 0) write('Nothing is stored yet.')
    write(`${takenBack} marks of what was taken back`)
    const stored = counts.reduce((sum, { kept }) => sum + kept, 0)
    return `${stored} submissions in ${counts.length} quarters`
  } finally {
    await store.close()
  }
}

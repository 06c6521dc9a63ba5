/** Erases what was kept long enough, and takes the order of arrival out of the files. With the server stopped on SQLite. */
import * as letters from '../database/letters.ts'
import { openStore } from '../database/open.ts'
import { rewrite } from '../database/rewrite.ts'
import * as tombstones from '../database/tombstones.ts'
import { olderThan } from '../quarter.ts'
import type { Settings } from '../settings.ts'
import type { CommandOptions } from './command.ts'

export async function retention(
  settings: Settings,
  { today, write }: CommandOptions,
): Promise<string> {
  const store = await openStore(settings, { isAlone: true })
  try {
    const old = olderThan(settings.limits.keepQuarters, today)
    const erased = old.length === 0 ? 0 : await letters.eraseBodies(store.db, old)
    const forgotten = old.length === 0 ? 0 : await tombstones.removeOf(store.db, old)
    await rewrite(store)
    const said = `${erased} submissions erased, ${forgotten} marks forgotten`
    write(`${said}. The files were written anew, in an order that tells nothing.`)
    return said
  } finally {
    await store.close()
  }
}

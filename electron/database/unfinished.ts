/** Clears away what the app was writing when it was stopped: nobody would finish it, and behind a lock it may be readable. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { removeFile } from './remove.ts'

const beside = '(?:-wal|-shm|-journal)?'

/**
 * Of the names in kept.ts those that only stand while something is being written. `restoring.db` is not among them: it may wait for
 * somebody to agree while the records are shut, and goes when the backups are next looked after.
 */
const places: readonly { readonly inside: string; readonly names: RegExp }[] = [
  {
    inside: '',
    names: new RegExp(
      `^(?:(?:records\\.db\\.(?:new|turned)|testing\\.db)${beside}|lock(?:-tries)?\\.json\\.new|backups\\.json\\.part|probe\\.tmp|hurt-[\\w-]+\\.db${beside}(?:\\.locked)?\\.new)$`,
    ),
  },
  {
    inside: 'copies',
    names: new RegExp(
      `^(?:[\\w-]+\\.db\\.turned${beside}|unfinished\\.part${beside}|lock\\.json\\.new)$`,
    ),
  },
  { inside: 'backups', names: new RegExp(`^(?:unfinished|turning)\\.(?:db|part)${beside}$`) },
]

/** Only for records that are open, and so for this process alone, and before anything else is written. */
export function clearUnfinished(folder: string): void {
  for (const { inside, names } of places) {
    const at = join(folder, inside)
    if (!existsSync(at)) continue
    for (const name of readdirSync(at).filter(each => names.test(each))) {
      removeFile(join(at, name))
    }
  }
}

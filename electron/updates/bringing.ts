/** Brings the installer of what was found onto this PC: from the address, or from a file that lies beside its description. */
import { createReadStream } from 'node:fs'
import { mkdir, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { installerAddress, mostReleaseBytes } from '../../shared/updates/release.ts'
import type { UpdateOutcome } from '../../shared/updates/updates.ts'
import type { Database } from '../database/database.ts'
import * as noted from '../database/updates.ts'
import { textUpTo } from '../system/short-file.ts'
import type { Offer } from './check-release.ts'
import { dropFound, writeFound } from './folder.ts'
import type { Bring } from './library.ts'
import { takeIn, UpdateTrouble } from './take-in.ts'
import type { Around } from './around.ts'

export async function bringFromAddress(
  db: Database,
  around: Around,
  signal: AbortSignal,
): Promise<UpdateOutcome> {
  const found = around.offer(db)
  if (found === null) return 'none-yet'
  const { edges } = around
  return take(around, found, async to => {
    const url = installerAddress(edges.source, found.release, found.installer)
    const from = await edges.line.open(url, signal)
    if (typeof from === 'string') {
      throw new UpdateTrouble(from === 'not-the-review' ? 'not-the-address' : from)
    }
    await takeIn({ from, to, installer: found.installer, hear: edges.hear, signal })
  })
}

/** `path` is the description; the installer lies beside it under the name that was signed. */
export async function bringFromFile(
  db: Database,
  around: Around,
  path: string,
  signal: AbortSignal,
): Promise<UpdateOutcome> {
  const { edges, folder } = around
  const text = await textUpTo(path, mostReleaseBytes)
  const checked = text === null ? 'not-release' : around.check(db, text)
  if (typeof checked === 'string') return checked
  const beside = join(dirname(path), checked.installer.name)
  const isThere = await stat(beside).then(
    each => each.isFile(),
    () => false,
  )
  if (!isThere) return 'no-installer'
  if (checked.text !== around.offer(db)?.text) {
    dropFound(folder)
    await writeFound(folder, checked.text)
    noted.noteSeen(db, checked.release.version)
  }
  return take(around, checked, to =>
    takeIn({
      from: createReadStream(beside),
      to,
      installer: checked.installer,
      hear: edges.hear,
      signal,
    }),
  )
}

async function take({ edges, folder }: Around, found: Offer, bring: Bring): Promise<UpdateOutcome> {
  try {
    await mkdir(folder.pending, { recursive: true })
    const { bavail, bsize } = await statfs(folder.pending)
    if (bavail * bsize < found.installer.bytes) return 'no-room'
    const library = await edges.library()
    await library.take(found, bring)
    return 'here'
  } catch (error) {
    edges.report('bringing an update', error)
    return error instanceof UpdateTrouble ? error.outcome : 'not-kept'
  }
}

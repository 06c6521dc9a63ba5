/** Starts an installer that was taken in: when somebody says so and nothing else is going on, after a backup, looked at once more. */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { Failure, sentenceOf } from '../../shared/failure.ts'
import type { Installed, UpdateOutcome } from '../../shared/updates/updates.ts'
import type { Database } from '../database/database.ts'
import type { Offer } from './check-release.ts'
import { isPending, isWhole } from './folder.ts'
import type { Library } from './library.ts'
import { waitFor } from './standing-of.ts'
import { UpdateTrouble } from './take-in.ts'
import type { Around, UpdatesEdges } from './around.ts'

/** So soon the system says that it will not start a program. */
const refusesWithinMs = 1_500

interface Ready {
  readonly library: Library
  readonly offer: Offer
  readonly file: string
}

export function createInstalling(around: Around) {
  const { edges } = around
  let atClose: Ready | null = null

  const install = async (db: Database): Promise<Installed> => {
    const reason = waitFor(db, edges)
    if (reason !== null) return { state: 'waits', reason }
    const ready = await makeReady(db, around)
    if (typeof ready === 'string') return { state: 'refused', outcome: ready }
    if (edges.way === 'shows') {
      edges.show(ready.file)
      return { state: 'shown' }
    }
    await backUpFirst(edges)
    // Whatever was begun meanwhile is not cut off.
    const since = waitFor(db, edges)
    if (since !== null) return { state: 'waits', reason: since }
    atClose = null
    await start(ready, edges)
    edges.quit()
    return { state: 'begun' }
  }
  return {
    install,
    isOnClose: () => atClose !== null,
    choose: async (db: Database, isWanted: boolean): Promise<UpdateOutcome | null> => {
      atClose = null
      if (!isWanted || edges.way === 'shows') return null
      const ready = await makeReady(db, around)
      if (typeof ready === 'string') return ready
      atClose = ready
      return null
    },
    forget: () => {
      atClose = null
    },
    close: () => {
      if (atClose === null || edges.isWorking()) return
      const { library, file, offer } = atClose
      atClose = null
      // In one go: nothing waits for a promise once the app closes.
      if (!isWholeNow(file, offer)) return
      library.start(false, error => edges.report('starting an installer', error))
    },
  }
}

/** Taken by the library once more, and every byte looked at, however long it has lain there. */
async function makeReady(
  db: Database,
  { edges, folder, offer: find }: Around,
): Promise<Ready | UpdateOutcome> {
  const offer = find(db)
  if (offer === null || !isPending(folder, offer.installer)) return 'no-installer'
  const library = await edges.library()
  try {
    const file = await library.take(offer, () => Promise.reject(new UpdateTrouble('changed')))
    if (await isWhole(file, offer.installer)) return { library, offer, file }
    rmSync(file, { force: true })
    return 'changed'
  } catch (error) {
    edges.report('looking at an installer', error)
    return error instanceof UpdateTrouble ? error.outcome : 'not-kept'
  }
}

function isWholeNow(file: string, { installer }: Offer): boolean {
  try {
    return createHash('sha512').update(readFileSync(file)).digest('base64') === installer.sha512
  } catch {
    return false
  }
}

async function backUpFirst({ backUp }: Pick<UpdatesEdges, 'backUp'>): Promise<void> {
  try {
    await backUp()
  } catch (error) {
    throw new Failure(
      'unexpected',
      `No backup could be made first, so nothing was installed. ${sentenceOf(error)}`,
    )
  }
}

async function start({ library }: Ready, { later, report }: UpdatesEdges): Promise<void> {
  const error = await new Promise<unknown>(resolve => {
    const isStarted = library.start(true, resolve)
    if (isStarted) later(() => resolve(null), refusesWithinMs)
    else resolve(new Error('The installer was not started.'))
  })
  if (error === null) return
  report('starting an installer', error)
  throw new Failure(
    'unexpected',
    'The installer did not start. Nothing was changed. Close this app and open it, then try again; a security program may be holding it up.',
  )
}

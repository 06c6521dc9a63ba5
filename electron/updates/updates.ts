/** Newer versions of the app: looked for when somebody says so, brought when somebody says so, and installed when somebody says so. */
import { Failure } from '../../shared/failure.ts'
import type { Heard, NotHeard } from '../../shared/sharing/queue-rules.ts'
import { mostReleaseBytes, releaseAddress } from '../../shared/updates/release.ts'
import type { Installed, UpdateOutcome, UpdateStanding } from '../../shared/updates/updates.ts'
import { untilNextLook } from '../../shared/updates/wait.ts'
import type { Database } from '../database/database.ts'
import * as noted from '../database/updates.ts'
import type { Around, UpdatesEdges } from './around.ts'
import { bringFromAddress, bringFromFile } from './bringing.ts'
import { checkRelease, type Here, type Offer } from './check-release.ts'
import { dropFound, readFound, updatesFolder, writeFound } from './folder.ts'
import { createInstalling } from './installing.ts'
import { pathOfBefore, settleInstalled } from './installers-kept.ts'
import { standingOf } from './standing-of.ts'

export interface Updates {
  readonly standing: (db: Database) => UpdateStanding
  readonly weekly: (db: Database, isOn: boolean) => void
  readonly look: (db: Database) => Promise<UpdateOutcome>
  readonly bring: (db: Database) => Promise<UpdateOutcome>
  readonly openFile: (db: Database, path: string) => Promise<UpdateOutcome>
  /** Ends what is on its way. */
  readonly stop: () => void
  readonly install: (db: Database) => Promise<Installed>
  readonly onClose: (db: Database, isWanted: boolean) => Promise<UpdateOutcome | null>
  readonly forget: () => void
  readonly showBefore: () => Promise<void>
  /** Looks now where it is time and somebody chose that. */
  readonly lookIfDue: () => void
  /** The app closes: starts what was to be installed then. */
  readonly close: () => void
}

const lookAgainMs = 60 * 60 * 1000

export async function createUpdates(edges: UpdatesEdges): Promise<Updates> {
  const folder = updatesFolder(edges.dataFolder)
  const check: Around['check'] = (db, text) => checkRelease(text, hereOf(db, edges))
  const around: Around = {
    edges,
    folder,
    check,
    offer: db => {
      const text = readFound(folder)
      const checked = text === null ? 'not-release' : check(db, text)
      return typeof checked === 'string' ? null : checked
    },
  }
  await settleInstalled(around).catch((error: unknown) => edges.report('after an update', error))
  const step = oneAtATime(edges)
  const installing = createInstalling(around)
  const weekly = createWeekly(edges, db => step.run('looking', signal => look(db, around, signal)))
  return {
    standing: db =>
      standingOf(db, around, { doing: step.doing(), isOnClose: installing.isOnClose() }),
    weekly: weekly.choose,
    look: db => step.run('looking', signal => look(db, around, signal)),
    bring: db => step.run('bringing', signal => bringFromAddress(db, around, signal)),
    openFile: (db, path) => step.run('bringing', signal => bringFromFile(db, around, path, signal)),
    stop: step.stop,
    install: db => step.run('installing', () => installing.install(db)),
    onClose: (db, isWanted) => step.run('installing', () => installing.choose(db, isWanted)),
    forget: () => {
      step.mustBeIdle()
      installing.forget()
      dropFound(folder)
      edges.tell()
    },
    showBefore: async () => edges.show(await pathOfBefore(around)),
    lookIfDue: weekly.lookIfDue,
    close: () => {
      weekly.end()
      step.stop()
      installing.close()
    },
  }
}

const hereOf = (db: Database, { version, records, system, source }: UpdatesEdges): Here => ({
  version,
  records,
  system,
  key: source.key,
  seen: noted.readSeen(db),
})

function oneAtATime({ tell }: Pick<UpdatesEdges, 'tell'>) {
  let now: { readonly doing: NonNullable<UpdateStanding['doing']>; stop: () => void } | null = null
  const mustBeIdle = () => {
    if (now !== null) throw new Failure('conflict', 'One moment: that is still going on.')
  }
  return {
    doing: () => now?.doing ?? null,
    mustBeIdle,
    stop: () => now?.stop(),
    run: async <T>(
      doing: NonNullable<UpdateStanding['doing']>,
      work: (signal: AbortSignal) => Promise<T>,
    ): Promise<T> => {
      mustBeIdle()
      const controller = new AbortController()
      now = { doing, stop: () => controller.abort() }
      tell()
      try {
        return await work(controller.signal)
      } finally {
        now = null
        tell()
      }
    },
  }
}

async function look(
  db: Database,
  { edges, folder, check, offer }: Around,
  signal: AbortSignal,
): Promise<UpdateOutcome> {
  const { line, source, clock } = edges
  const heard = await line.get(releaseAddress(source), mostReleaseBytes, signal)
  // Locked or closed meanwhile: nobody waits for it any more.
  if (edges.db() !== db) return 'stopped'
  const checked = typeof heard === 'string' ? notHeard[heard] : read(heard, text => check(db, text))
  const outcome = typeof checked === 'string' ? checked : 'found'
  if (typeof checked !== 'string' && checked.text !== offer(db)?.text) {
    dropFound(folder)
    await writeFound(folder, checked.text)
    noted.noteSeen(db, checked.release.version)
  }
  noted.writeLooked(db, { at: clock.now(), outcome })
  return outcome
}

const notHeard: Readonly<Record<NotHeard, UpdateOutcome>> = {
  'no-connection': 'no-connection',
  'not-the-review': 'not-the-address',
  stopped: 'stopped',
}

function read(
  { status, body }: Heard,
  check: (text: string) => Offer | UpdateOutcome,
): Offer | UpdateOutcome {
  if (status === 404) return 'none-yet'
  if (status !== 200) return 'not-the-address'
  const checked = check(body)
  // A page of the line itself, whatever it says.
  return checked === 'not-release' ? 'not-the-address' : checked
}

function createWeekly(edges: UpdatesEdges, look: (db: Database) => Promise<UpdateOutcome>) {
  const { source, clock, report } = edges
  let cancel = () => {}
  const isDue = (db: Database) =>
    noted.isWeekly(db, source.address) && untilNextLook(noted.readLooked(db), clock.now()) === 0
  const lookIfDue = () => {
    cancel()
    cancel = edges.later(lookIfDue, lookAgainMs * (1 + edges.chance()))
    try {
      const db = edges.db()
      if (db === null || !isDue(db)) return
      look(db).catch((error: unknown) => report('looking for updates', error))
    } catch (error) {
      report('looking for updates', error)
    }
  }
  return {
    lookIfDue,
    choose: (db: Database, isOn: boolean) => {
      noted.writeWeekly(db, isOn ? source.address : null)
      if (isOn) lookIfDue()
    },
    end: () => cancel(),
  }
}

/** A store holds what services sent, or made-up data, never both: a fact in the database says which. */
import { join } from 'node:path'
import type { Store } from './database/database.ts'
import { factOf, keepFact } from './database/facts.ts'
import { isEmpty } from './database/whole.ts'
import type { Settings } from './settings.ts'
import { Trouble } from './trouble.ts'

const fact = 'made-up'

/** Every answer of a server that was opened on made-up data has it. */
export const madeUpHeader = 'x-made-up-data'

/** Made-up data lies in a folder of its own with keys of its own, always in SQLite, and is for this PC alone. */
export function madeUpSettings(settings: Settings): Settings {
  return {
    ...settings,
    host: '127.0.0.1',
    dataFolder: join(settings.dataFolder, fact),
    databaseUrl: null,
    name: 'Made-up data, to try the review out',
    address: null,
    // A whole made-up sector sends from this one PC.
    limits: { ...settings.limits, perMinute: 100_000, proxy: null },
    isMadeUp: true,
  }
}

export async function isMadeUp({ db }: Store): Promise<boolean> {
  return (await factOf(db, fact)) === 'yes'
}

/** For good, and only while nothing is in it. */
export async function markMadeUp(store: Store): Promise<void> {
  if (!(await isEmpty(store.db))) {
    throw new Trouble(
      'There are submissions in this store already. Made-up data goes into an empty one: delete the folder made-up in the data folder, or set REVIEW_DATA_FOLDER to another.',
    )
  }
  await keepFact(store.db, fact, 'yes')
}

/** What a server needs that takes in made-up submissions. */
export async function openForMadeUp(store: Store): Promise<void> {
  if (!(await isMadeUp(store))) await markMadeUp(store)
}

export async function holdReal(store: Store): Promise<void> {
  if (!(await isMadeUp(store))) return
  throw new Trouble(
    'This store holds made-up data. Nothing real may be mixed with it: set REVIEW_DATA_FOLDER to another folder, or add --made-up to publish from it.',
  )
}

export async function holdMadeUp(store: Store): Promise<void> {
  if (await isMadeUp(store)) return
  throw new Trouble(
    'This store holds no made-up data. Make some first: npm run review -- simulate. Leave --made-up out to publish what services sent.',
  )
}

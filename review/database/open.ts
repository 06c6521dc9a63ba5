/** Opens the database that the settings name, brought up to date and held to the key that signs for it. */
import type { Settings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import type { Store } from './database.ts'
import { factOf, keepFact } from './facts.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

export interface OpenOptions {
  /** Whether no other process may use the file meanwhile (SQLite only); commands that only read do without. */
  readonly isAlone: boolean
}

export async function openStore(
  { dataFolder, databaseUrl }: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
  { isAlone }: OpenOptions,
): Promise<Store> {
  const store =
    databaseUrl === null ? openSqlite(dataFolder, isAlone) : await openPostgres(databaseUrl)
  try {
    await migrate(store.db, store.kind, { mayChange: isAlone })
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Two servers with a key each would give receipts that the app holds for forged. */
export async function holdToKey({ db }: Store, fingerprint: string): Promise<void> {
  await keepFact(db, 'signing-key', fingerprint)
  const known = await factOf(db, 'signing-key')
  if (known === fingerprint) return
  throw new Trouble(
    `This database belongs to the signing key ${known ?? ''}, not to ${fingerprint}. Put that key into the data folder, or change keys with: npm run review -- keys change`,
  )
}

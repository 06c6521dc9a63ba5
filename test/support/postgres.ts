/** PostgreSQL for tests, and a loud word where there is none. */
import { isInstalled } from '../../tools/runtime/postgres.ts'

export { type Postgres, startPostgres } from '../../tools/runtime/postgres.ts'

/** In CI it has to be there: a run without it would check only half and look the same. */
export const hasPostgres = isInstalled
if (!hasPostgres) {
  const words =
    'POSTGRESQL IS NOT INSTALLED: the review was NOT tried on it (apt-get install postgresql).'
  if (process.env['CI'] === 'true') throw new Error(words)
  console.warn(`\n!!! ${words}\n`)
}

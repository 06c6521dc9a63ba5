/** An app that opens records of an earlier version, and says which step of the update it is at. */
import { writeSync } from 'node:fs'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { openRecords } from '../../../electron/database/open.ts'

const [, , folder = ''] = process.argv
const say = (text: string) => writeSync(1, `${text}\n`)

const steps = migrations.map((migration, at) => (db: Parameters<typeof migration>[0]) => {
  say(`step ${at + 1}`)
  migration(db)
})
const db = openRecords({ folder, today: '2026-11-23', nativeBinding: undefined, migrations: steps })
say('open')
db.close()

import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { runCommand } from '../../../review/commands/run.ts'
import { openStore } from '../../../review/database/open.ts'
import { migrate } from '../../../review/database/migrate.ts'
import { migrations } from '../../../review/database/migrations/index.ts'
import { aLetter, onEachStore, reviewFolder, send, startReview } from '../../support/review.ts'
import { readSettings } from '../../../review/settings.ts'

const onSqlite = (folder: string) => readSettings({ REVIEW_PORT: '0', REVIEW_DATA_FOLDER: folder })

it('keeps a second server off the same SQLite file, in plain words', async () => {
  const settings = onSqlite(reviewFolder())
  const first = await startReview(settings)
  await expect(startReview(settings)).rejects.toThrow(
    'Another review server is using this database',
  )
  const restore = runCommand(settings, {
    command: 'retention',
    rest: [],
    today: '2026-11-23',
    write: () => undefined,
  })
  await expect(restore).rejects.toThrow('Another review server is using this database')
  await first.stop()
  await startReview(settings)
})

it('leaves a file of another program alone', async () => {
  const folder = reviewFolder()
  const file = join(folder, 'letters.sqlite')
  writeFileSync(file, 'This is no database at all, but somebody wrote it. '.repeat(40))
  const before = statSync(file)
  await expect(startReview(onSqlite(folder))).rejects.toThrow('cannot be read as a database')
  expect(statSync(file)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs })
})

it('writes through to the disk before it says that it stored', async () => {
  const store = await openStore(onSqlite(reviewFolder()), { isAlone: true })
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store.db)
  expect(rows).toEqual([{ synchronous: 2 }])
  await store.close()
})

it('does not start with keys that others can read', async () => {
  const settings = onSqlite(reviewFolder())
  await (await startReview(settings)).stop()
  const key = join(settings.dataFolder, 'keys', 'signing-key.pem')
  expect(statSync(key).mode & 0o777).toBe(0o600)
  chmodSync(key, 0o644)
  await expect(startReview(settings)).rejects.toThrow(`chmod 600 ${key}`)
})

onEachStore(place => {
  it('keeps what a database of the first version holds, and goes on with it', async () => {
    const settings = place.settings()
    const old = aLetter()
    const review = await startReview(settings)
    const { text: receipt } = await send(review, old)
    await review.stop()
    const store = await openStore(settings, { isAlone: true })
    if (store.kind === 'postgresql') await sql`drop function store_letters`.execute(store.db)
    await sql`update version set number = 1`.execute(store.db)
    await store.close()
    const next = await startReview(settings)
    expect(await send(next, old)).toMatchObject({ status: 200, text: receipt })
    expect((await send(next, aLetter())).status).toBe(201)
  })

  it('refuses a database of a newer version, and undoes a step that fails', async () => {
    const settings = place.settings()
    const store = await openStore(settings, { isAlone: true })
    const failing = migrate(store.db, store.kind, {
      migrations: [
        ...migrations,
        async work => {
          await sql`create table half (a text)`.execute(work)
          throw new Error('in the middle')
        },
      ],
    })
    await expect(failing).rejects.toThrow('in the middle')
    await expect(sql`select * from half`.execute(store.db)).rejects.toThrow('half')
    await sql`update version set number = 99`.execute(store.db)
    await store.close()
    await expect(openStore(settings, { isAlone: true })).rejects.toThrow('newer version')
  })
})

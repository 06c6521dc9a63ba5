import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { present } from '../../shared/assert.ts'
import { readReview } from '../../electron/database/review.ts'
import { shippedDetails, takeFirstReview } from '../../electron/first-review.ts'
import { detailsOf, newKeys } from '../support/small-review.ts'
import { temporaryFolder, temporaryStore } from '../support/temporary-database.ts'

const today = '2026-11-23'
const details = (name: string) => detailsOf(`https://${name}.example`, newKeys(), name)

/** An app that comes with a file of that text, or without one. */
function home(text: string | null) {
  const folder = temporaryFolder()
  const shipped = shippedDetails(join(folder, 'out'))
  mkdirSync(dirname(shipped), { recursive: true })
  if (text !== null) writeFileSync(shipped, text)
  const store = temporaryStore()
  store.open()
  const db = present(store.db(), 'The records')
  const start = (given: string | null = null) => takeFirstReview(db, { given, shipped }, today)
  const opened = (name: string) => {
    const file = join(folder, `${name}.json`)
    writeFileSync(file, JSON.stringify(details(name)))
    return file
  }
  return { start, opened, name: () => readReview(db)?.name ?? null }
}

it('knows no review where none comes with the app', async () => {
  const { start, name } = home(null)
  await start()
  expect(name()).toBeNull()
})

it('knows the one that comes with the app, and keeps the one that somebody opened', async () => {
  const { start, opened, name } = home(JSON.stringify(details('shipped')))
  await start()
  expect(name()).toBe('shipped')
  await start(opened('chosen'))
  await start()
  expect(name()).toBe('chosen')
})

it('takes the named file first of all', async () => {
  const { start, opened, name } = home(JSON.stringify(details('shipped')))
  await start(opened('named'))
  expect(name()).toBe('named')
})

it('takes none that was changed on its way', async () => {
  const { start, name } = home(JSON.stringify({ ...details('shipped'), name: 'Another' }))
  await expect(start()).rejects.toThrow('That is not a details file of a review')
  expect(name()).toBeNull()
})

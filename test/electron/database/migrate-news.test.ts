import { expect, it } from 'vitest'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { createNews } from '../../../electron/database/migrations/0009-news.ts'
import { disconnect } from '../../../electron/database/connect.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

const service = {
  id: 'larch',
  name: 'Larch House',
  kind: 'care-home',
  lead_title: 'Registered manager',
  lead_name: '',
  created_at: '2026-01-05T09:00:00.000Z',
}
const sharing = { service_id: 'larch', is_on: 1, card_hidden_until: null, kept_back: null }
const letter = {
  id: 'letter',
  service_id: 'larch',
  quarter: '2026-Q4',
  state: 'sent',
  text: '{}',
  sha256: 'a',
  secret: 'b',
  prepared_at: '2026-11-20T09:00:00.000Z',
  agreed_at: '2026-11-20T09:01:00.000Z',
  is_tried: 1,
  receipt: '{}',
}

it('keeps what was sent and agreed before anything came back', () => {
  const folder = temporaryFolder()
  const old = openIn(folder, migrations.slice(0, migrations.indexOf(createNews)))
  const rows = { service, sharing, letter }
  for (const [table, row] of Object.entries(rows)) {
    const names = Object.keys(row)
    old
      .prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map(n => `@${n}`).join()})`)
      .run(row)
  }
  const everything = (db: typeof old) =>
    Object.keys(rows).map(table => db.prepare(`SELECT * FROM ${table}`).all())
  const before = everything(old)
  disconnect(old)
  const db = openIn(folder)
  expect(everything(db)).toEqual(before)
  expect(before).toMatchObject([[service], [sharing], [letter]])
  expect(db.prepare('SELECT * FROM news').all()).toEqual([])
})

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../../electron/backups/catalog.ts'
import * as services from '../../../electron/database/services.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { present } from '../../../shared/assert.ts'
import { shown, temporaryBackups } from '../../support/backups.ts'
import { aService } from '../../support/builders.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import {
  openIn,
  temporaryFolder,
  temporaryStore,
  troubleIn,
} from '../../support/temporary-database.ts'

const court = aService({ id: 'court', name: 'Larch Court', createdAt: '2026-11-23T10:00:00.000Z' })

const dbOf = ({ store }: ReturnType<typeof temporaryBackups>) => present(store.db(), 'The records')

/** Records of one service, a backup of them, and a second service since. */
async function since() {
  const at = temporaryBackups()
  at.store.open()
  services.insert(dbOf(at), aService())
  const { name, bytes } = await at.backups.backUp('asked')
  at.store.clock.set('2026-11-23T11:00:00.000Z')
  services.insert(dbOf(at), court)
  return { ...at, name, bytes, ref: { name, place: 'here' } as const }
}

const servicesIn = (at: ReturnType<typeof temporaryBackups>) => services.list(dbOf(at))
const filesIn = (folder: string) => readdirSync(folder).sort()

describe('a preview', () => {
  it('says what is in the backup, what is here now, and what going back would change', async () => {
    const { backups, ref, bytes } = await since()
    const preview = await backups.preview(ref)
    expect(preview).toMatchObject({
      madeAt: '2026-11-23T09:00:00.000Z',
      bytes,
      then: { counts: { services: 1, answers: 0 }, serviceNames: ['Larch House'], last: null },
      now: { counts: { services: 2 }, serviceNames: ['Larch House', 'Larch Court'] },
      differences: [{ noun: 'services', lost: 1, lostAt: court.createdAt, gained: 0, changed: 0 }],
    })
  })

  it('changes nothing', async () => {
    const at = await since()
    const { store, backups, ref } = at
    await backups.preview(ref)
    expect(servicesIn(at)).toHaveLength(2)
    expect(filesIn(store.folder)).toContain('restoring.db')
    temporaryBackups(temporaryStore(store.folder))
    expect(filesIn(store.folder)).not.toContain('restoring.db')
  })

  it('waits for another that is being opened; the last one counts', async () => {
    const at = await since()
    const { backups, ref } = at
    const [first, , second] = await Promise.all([
      backups.preview(ref),
      backups.test(ref),
      backups.preview(ref),
    ])
    await expect(backups.restore(first.token)).rejects.toThrow('no longer open')
    await backups.restore(second.token)
    expect(servicesIn(at)).toHaveLength(1)
  })

  it.each(['', 'records.db', '../records.db', 'care-cyber-check-2026-11-23-090000.ccc/../x', '..'])(
    'is refused for %j, which is no backup there is',
    async name => {
      const { backups } = await since()
      const failure = await failureOf(() => backups.preview({ name, place: 'here' }))
      expect(failure).toMatch(/^not-found: That backup is no longer there/)
    },
  )

  it('of a backup in a second place that is not there says so', async () => {
    const { backups, name } = await since()
    const second = temporaryFolder()
    await backups.chooseSecond(second)
    rmSync(second, { recursive: true })
    const failure = await failureOf(() => backups.preview({ name, place: 'second' }))
    expect(failure).toMatch(/^not-found: That backup is no longer there/)
  })
})

describe('going back', () => {
  it('brings back what the backup holds, after a backup of what was there', async () => {
    const at = await since()
    const { store, backups, ref } = at
    await backups.restore((await backups.preview(ref)).token)
    expect(servicesIn(at)).toEqual([aService()])
    const { backups: list, undo } = await backups.list()
    expect(list.map(({ reason }) => reason)).toEqual(['before-restore', 'asked'])
    expect(undo).toEqual({ restoredAt: '2026-11-23T11:00:00.000Z', hasAdded: false })
    expect(backups.facts().testedOn).toBe('2026-11-23')
    expect(filesIn(store.folder)).toEqual([
      'backups',
      'backups.json',
      'records.db',
      'records.db-wal',
    ])
  })

  it('can be taken back, and that as well', async () => {
    const at = await since()
    const { store, backups, ref } = at
    await backups.restore((await backups.preview(ref)).token)
    store.clock.set('2026-11-23T12:00:00.000Z')
    await backups.undo()
    expect(servicesIn(at)).toEqual([aService(), court])
    store.clock.set('2026-11-23T13:00:00.000Z')
    await backups.undo()
    expect(servicesIn(at)).toEqual([aService()])
  })

  it('is not done twice, nor for another token', async () => {
    const at = await since()
    const { token } = await at.backups.preview(at.ref)
    const gone = 'not-found: That backup is no longer open. Choose it again.'
    expect(await failureOf(() => at.backups.restore('another'))).toBe(gone)
    await at.backups.restore(token)
    expect(await failureOf(() => at.backups.restore(token))).toBe(gone)
  })

  it('that fails leaves what the last one is taken back with', async () => {
    const at = await since()
    const { store, backups, ref } = at
    await backups.restore(shown(await backups.preview(ref)).token)
    const { undo } = readCatalog(store.folder)
    store.clock.set('2026-11-24T12:00:00.000Z')
    const { token } = shown(await backups.preview(ref))
    // Somebody has cleared it away in the meantime.
    rmSync(join(store.folder, 'restoring.db'))
    await expect(backups.restore(token)).rejects.toThrow()
    expect(readCatalog(store.folder).undo).toEqual(undo)
    expect(servicesIn(at)).toHaveLength(1)
  })

  it('does not happen where the safety copy cannot be made', async () => {
    const at = await since()
    const { store, backups, ref } = at
    const { token } = await backups.preview(ref)
    writeFileSync(join(store.folder, 'backups', 'unfinished.part'), '')
    rmSync(join(store.folder, 'backups'), { recursive: true })
    writeFileSync(join(store.folder, 'backups'), 'a file in the way of the folder')
    await expect(backups.restore(token)).rejects.toThrow()
    expect(servicesIn(at)).toHaveLength(2)
  })

  it('brings a file from another PC into an empty app, with its second place', async () => {
    const { backups: there, store, name } = await since()
    const second = temporaryFolder()
    await there.chooseSecond(second)
    store.clock.set('2026-11-24T11:00:00.000Z')
    const made = await there.backUp('asked')
    const fresh = temporaryBackups()
    fresh.store.open()
    const { now, token } = shown(await fresh.backups.previewFile(join(second, made.name)))
    expect(now).toMatchObject({ counts: { services: 0 } })
    await fresh.backups.restore(token)
    expect(servicesIn(fresh)).toEqual([aService(), court])
    const list = await fresh.backups.list()
    expect([list.undo, list.second?.folder]).toEqual([null, second])
    expect(list.backups.map(each => each.name)).toContain(name)
  })

  it('brings an older backup up to date', async () => {
    const old = temporaryFolder()
    const db = openIn(old, migrations.slice(0, 2))
    services.insert(db, aService())
    const { makeBackup } = await import('../../../electron/backups/make.ts')
    const made = await makeBackup(db, {
      folder: old,
      nativeBinding: undefined,
      moment: '2026-01-01T09:00:00.000Z',
      reason: 'daily',
      appVersion: '0.0.1',
      catalog: { madeBy: '00000000-0000-4000-8000-000000000000', second: null },
    })
    const at = temporaryBackups()
    at.store.open()
    const { token } = await at.backups.previewFile(join(old, 'backups', made.name))
    await at.backups.restore(token)
    expect(servicesIn(at)).toEqual([aService()])
    expect(dbOf(at).pragma('user_version', { simple: true })).toBe(migrations.length)
  })

  it('brings hurt records back and keeps the hurt file as it was', async () => {
    const at = await since()
    const { store, backups, ref } = at
    store.close()
    writeFileSync(join(store.folder, 'records.db'), 'hurt')
    writeFileSync(join(store.folder, 'records.db-wal'), 'and its log')
    store.open()
    expect(store.trouble()).toMatchObject({ kind: 'damaged', copies: [{ name: ref.name }] })
    const { now, token } = shown(await backups.preview(ref))
    expect(now).toBeNull()
    await backups.restore(token)
    expect(servicesIn(at)).toEqual([aService()])
    const hurt = 'hurt-2026-11-23T11-00-00-000Z.db'
    expect(readFileSync(join(store.folder, hurt), 'utf8')).toBe('hurt')
    expect(readFileSync(join(store.folder, `${hurt}-wal`), 'utf8')).toBe('and its log')
  })

  it('says what of hurt records can still be read and would be lost', async () => {
    const at = await since()
    const { store, backups, ref } = at
    const db = dbOf(at)
    const root = db
      .prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'device'`)
      .pluck()
      .get()
    store.close()
    const file = join(store.folder, 'records.db')
    const at4096 = (present(root, 'The page of the devices') - 1) * 4096
    writeFileSync(file, readFileSync(file).fill(0, at4096, at4096 + 4096))
    store.open()
    expect(store.trouble()?.kind).toBe('damaged')
    const { now, differences } = shown(await backups.preview(ref))
    expect(now).toBeNull()
    expect(differences).toEqual([
      { noun: 'services', lost: 1, lostAt: court.createdAt, gained: 0, changed: 0 },
    ])
  })

  it('works where the records are gone, and never mixes in what is left of their log', async () => {
    const at = await since()
    const { store, backups, ref } = at
    const log = readFileSync(join(store.folder, 'records.db-wal'))
    store.close()
    rmSync(join(store.folder, 'records.db'))
    writeFileSync(join(store.folder, 'records.db-wal'), log)
    expect(troubleIn(store.folder)).toBe('missing')
    await backups.restore((await backups.preview(ref)).token)
    expect(servicesIn(at)).toEqual([aService()])
  })
})

describe('testing a backup', () => {
  it('opens it apart, says what is in it, and notes the day', async () => {
    const at = await since()
    const { store, backups, ref } = at
    store.clock.set('2026-11-30T09:00:00.000Z')
    const before = filesIn(store.folder).filter(file => file !== 'backups.json')
    expect(await backups.test(ref)).toMatchObject({
      madeAt: '2026-11-23T09:00:00.000Z',
      counts: { services: 1 },
      serviceNames: ['Larch House'],
    })
    expect((await backups.list()).backups).toMatchObject([{ testedOn: '2026-11-30' }])
    expect(filesIn(store.folder).filter(file => file !== 'backups.json')).toEqual(before)
    expect(servicesIn(at)).toHaveLength(2)
  })

  it('says so where one byte of it has changed, and notes nothing', async () => {
    const { store, backups, ref } = await since()
    const file = join(store.folder, 'backups', ref.name)
    const bytes = readFileSync(file)
    bytes.writeUInt8((bytes[9000] ?? 0) ^ 1, 9000)
    writeFileSync(file, bytes)
    expect(await failureOf(() => backups.test(ref))).toMatch(/^invalid: That backup is damaged/)
    expect((await backups.list()).backups).toMatchObject([{ testedOn: null }])
    expect(existsSync(join(store.folder, 'testing.db'))).toBe(false)
  })
})

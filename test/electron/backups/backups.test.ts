import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBackup } from '../../../electron/backups/open-file.ts'
import * as services from '../../../electron/database/services.ts'
import { present } from '../../../shared/assert.ts'
import { temporaryBackups } from '../../support/backups.ts'
import { aService } from '../../support/builders.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { temporaryFolder, temporaryStore } from '../../support/temporary-database.ts'

const name = 'care-cyber-check-2026-11-23-090000.ccc'

/** Open records of one service. */
function opened() {
  const at = temporaryBackups()
  at.store.open()
  const db = present(at.store.db(), 'The records')
  services.insert(db, aService())
  return { ...at, db, folder: join(at.store.folder, 'backups') }
}

describe('a backup', () => {
  it('is one file that says what is in it, and holds what the records hold', async () => {
    const { store, backups, progress, folder } = opened()
    const made = await backups.backUp('asked')
    expect(readdirSync(folder)).toEqual([name])
    expect(made).toMatchObject({ name, place: 'here', reason: 'asked', testedOn: null })
    const { manifest, bytes, settingsText } = await openBackup(join(folder, name))
    expect([bytes, bytes]).toEqual([made.bytes, readFileSync(join(folder, name)).length])
    expect(manifest).toMatchObject({
      format: 'care-cyber-check-backup',
      formatVersion: 1,
      appVersion: '0.1.0',
      madeAt: '2026-11-23T09:00:00.000Z',
      reason: 'asked',
      encrypted: 'no',
      rows: { service: 1, answer: 0 },
    })
    expect(manifest.entries.map(entry => entry.name)).toEqual(['records.db', 'settings.json'])
    expect(JSON.parse(settingsText ?? '')).toEqual({ secondPlace: null })
    const last = progress.at(-1)
    expect(last?.done).toBe(last?.of)
    expect((await backups.list()).backups).toEqual([made])
    expect(store.place().copies).toMatchObject([{ name, madeAt: '2026-11-23T09:00:00.000Z' }])
  })

  it('is made after one that was cut short', async () => {
    const { backups, folder } = opened()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'unfinished.part'), 'half a backup')
    writeFileSync(join(folder, 'unfinished.db'), 'half a copy')
    writeFileSync(join(folder, 'unfinished.db-journal'), 'and its journal')
    await backups.backUp('daily')
    expect(readdirSync(folder)).toEqual([name])
  })

  it('cannot be made while the records are shut', async () => {
    const { backups } = temporaryBackups()
    expect(await failureOf(() => backups.backUp('asked'))).toBe(
      'conflict: Your records are not open.',
    )
  })

  it('of the day is made once, and not for records that hold nothing', async () => {
    const empty = temporaryBackups()
    empty.store.open()
    expect(await empty.backups.backUpToday()).toBeNull()
    const { store, backups } = opened()
    expect(await backups.backUpToday()).toMatchObject({ name, reason: 'daily' })
    expect(await backups.backUpToday()).toBeNull()
    store.clock.set('2026-11-24T08:00:00.000Z')
    expect(await backups.backUpToday()).not.toBeNull()
  })

  it('is thinned out by what is noted as ours, never by its name alone', async () => {
    const { store, backups, folder } = opened()
    mkdirSync(folder, { recursive: true })
    const strange = 'care-cyber-check-2020-01-01-090000.ccc'
    writeFileSync(join(folder, strange), 'of somebody else')
    for (let day = 1; day <= 20; day += 1) {
      store.clock.set(`2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`)
      await backups.backUp('daily')
    }
    // Seven days; the last of each earlier week; the month is that of the newest.
    const days = [1, 8, 14, 15, 16, 17, 18, 19, 20].map(day => String(day).padStart(2, '0'))
    expect(readdirSync(folder).sort()).toEqual([
      strange,
      ...days.map(day => `care-cyber-check-2026-11-${day}-090000.ccc`),
    ])
  })

  it('stays where another file has taken its name', async () => {
    const { store, backups, folder } = opened()
    for (let day = 1; day <= 8; day += 1) {
      store.clock.set(`2026-11-0${day}T09:00:00.000Z`)
      await backups.backUp('daily')
      if (day === 2) writeFileSync(join(folder, 'care-cyber-check-2026-11-02-090000.ccc'), 'mine')
    }
    for (let day = 9; day <= 15; day += 1) {
      store.clock.set(`2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`)
      await backups.backUp('daily')
    }
    expect(existsSync(join(folder, 'care-cyber-check-2026-11-02-090000.ccc'))).toBe(true)
  })

  it('keeps the one just made even where the clock of the PC has gone back', async () => {
    const { store, backups, folder } = opened()
    for (let month = 1; month <= 9; month += 1) {
      store.clock.set(`2026-0${month}-10T09:00:00.000Z`)
      for (let day = 1; day <= 2; day += 1) await backups.backUp('daily')
    }
    store.clock.set('1980-03-01T09:00:00.000Z')
    const made = await backups.backUp('daily')
    expect(existsSync(join(folder, made.name))).toBe(true)
  })

  it('goes on where the notes about backups are damaged, and then throws nothing away', async () => {
    const { store, backups, folder } = opened()
    for (let day = 1; day <= 9; day += 1) {
      store.clock.set(`2026-11-0${day}T09:00:00.000Z`)
      await backups.backUp('daily')
    }
    const before = readdirSync(folder)
    writeFileSync(join(store.folder, 'backups.json'), '{"version": 1, "kno')
    store.clock.set('2026-11-10T09:00:00.000Z')
    await backups.backUp('daily')
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(before))
  })
})

describe('the second place', () => {
  it('gets each backup, compared, and keeps its mark', async () => {
    const { store, backups, folder } = opened()
    const second = temporaryFolder()
    await backups.chooseSecond(second)
    store.clock.set('2026-11-24T09:00:00.000Z')
    const made = await backups.backUp('daily')
    expect(readFileSync(join(second, made.name), 'base64')).toBe(
      readFileSync(join(folder, made.name), 'base64'),
    )
    expect(readdirSync(second).sort()).toEqual([
      name,
      'care-cyber-check-2026-11-24-090000.ccc',
      'care-cyber-check-backups.txt',
    ])
    const { second: place, backups: list } = await backups.list()
    expect(place).toEqual({
      folder: second,
      chosenAt: '2026-11-23T09:00:00.000Z',
      reachedAt: '2026-11-24T09:00:00.000Z',
      isReachable: true,
      isSameDisk: true,
    })
    expect(list.map(backup => [backup.place, backup.madeAt.slice(0, 10)])).toEqual([
      ['here', '2026-11-24'],
      ['second', '2026-11-24'],
      ['here', '2026-11-23'],
      ['second', '2026-11-23'],
    ])
  })

  it('that is gone, or is another stick under the same name, gets nothing; the backup here is made', async () => {
    const { store, backups, reported } = opened()
    const second = temporaryFolder()
    await backups.chooseSecond(second)
    for (const files of readdirSync(second)) rmSync(join(second, files))
    store.clock.set('2026-11-24T09:00:00.000Z')
    await backups.backUp('daily')
    expect(readdirSync(second)).toEqual([])
    expect(reported).toHaveLength(1)
    const list = await backups.list()
    expect(list.second).toMatchObject({ isReachable: false, reachedAt: '2026-11-23T09:00:00.000Z' })
    rmSync(second, { recursive: true })
    await expect(backups.backUpToday()).rejects.toThrow()
    expect(existsSync(second)).toBe(false)
  })

  it('gets what it missed once it is back', async () => {
    const { store, backups } = opened()
    const second = temporaryFolder()
    const aside = temporaryFolder()
    await backups.chooseSecond(second)
    cpSync(second, aside, { recursive: true })
    rmSync(second, { recursive: true })
    store.clock.set('2026-11-24T09:00:00.000Z')
    await backups.backUp('daily')
    mkdirSync(second)
    cpSync(aside, second, { recursive: true })
    expect(await backups.backUpToday()).toBeNull()
    expect(readdirSync(second)).toContain('care-cyber-check-2026-11-24-090000.ccc')
  })

  it('is shared with another PC without touching what that one made', async () => {
    const one = opened()
    const other = opened()
    const second = temporaryFolder()
    await one.backups.chooseSecond(second)
    await other.backups.chooseSecond(second)
    for (let month = 1; month <= 9; month += 1) {
      for (const day of [10, 11]) {
        other.store.clock.set(`2027-0${month}-${day}T09:00:00.000Z`)
        await other.backups.backUp('daily')
      }
    }
    const names = readdirSync(second)
    expect(names).toContain(name)
    expect(names.filter(each => each.startsWith(name.slice(0, -4)))).toHaveLength(2)
    expect(names.length).toBeLessThan(18)
  })

  it.each([
    ['the app’s own folder', (folder: string) => folder],
    ['a folder in it', (folder: string) => join(folder, 'backups')],
    ['a folder that is not there', (folder: string) => join(folder, '..', 'nowhere-at-all')],
  ])('is never %s', async (_what, where) => {
    const { store, backups } = opened()
    expect(await failureOf(() => backups.chooseSecond(where(store.folder)))).toMatch(/^invalid: /)
    expect((await backups.list()).second).toBeNull()
  })

  it('is left as it is when it is given up', async () => {
    const { backups } = opened()
    const second = temporaryFolder()
    await backups.chooseSecond(second)
    const before = readdirSync(second)
    backups.forgetSecond()
    expect((await backups.list()).second).toBeNull()
    expect(readdirSync(second)).toEqual(before)
  })
})

it('takes the notes of another start along', async () => {
  const { store, backups } = opened()
  await backups.backUp('daily')
  await backups.test({ name, place: 'here' })
  store.close()
  const next = temporaryBackups(temporaryStore(store.folder, store.clock))
  expect((await next.backups.list()).backups).toMatchObject([
    { name, reason: 'daily', testedOn: '2026-11-23' },
  ])
})

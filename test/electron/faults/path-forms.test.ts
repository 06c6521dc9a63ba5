import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readCatalog, writeCatalog } from '../../../electron/backups/catalog.ts'
import { Failure } from '../../../shared/failure.ts'
import { shown, temporaryBackups } from '../../support/backups.ts'
import { aService, someFacts } from '../../support/builders.ts'
import { counted } from '../../support/faults/counted.ts'
import { dataIn, homeApp, stickIn } from '../../support/faults/home-app.ts'
import { folderNames, pathForms } from '../../support/faults/path-forms.ts'
import { spread } from '../../support/faults/prepare.ts'
import { fewOr } from '../../support/full.ts'
import { genuineBackup, handedBackups } from '../../support/handed-backups.ts'
import { entryOf, partsOf, zipOf } from '../../support/hostile-backups.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'
import * as services from '../../../electron/database/services.ts'
import { sheetSaver } from '../../../electron/calls/saved-sheets.ts'
import { posterFileName, reportFileName } from '../../../shared/reports/file-name.ts'
import { present } from '../../../shared/assert.ts'

let tried = 0
afterAll(() => counted('path forms', tried))

/** Every file and folder, with what is in it. */
function everythingIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      return `${path} ${entry.isFile() ? readFileSync(path, 'base64').length : ''}`
    })
    .filter(line => !/records\.db-(?:wal|shm)/.test(line))
    .sort()
}

it('are more than sixty, and no two alike', () => {
  expect(new Set(pathForms).size).toBe(pathForms.length)
  expect(pathForms.length).toBeGreaterThanOrEqual(60)
})

describe('a form of a path in the place of a name', () => {
  it('opens no backup, and changes nothing', async () => {
    const root = temporaryFolder()
    for (const folder of [dataIn(root), stickIn(root)]) mkdirSync(folder)
    writeFileSync(join(root, 'records.db'), 'somebody else’s')
    const app = homeApp(root)
    app.goTo(1)
    app.store.open()
    await app.call('services.add', someFacts())
    await app.call('keeping.backUpNow')
    await app.call('keeping.chooseSecondPlace')
    const before = everythingIn(root)
    const wrong: unknown[] = []
    const refused = async (run: () => Promise<unknown>, form: string) => {
      tried += 1
      const error = await run().then(
        () => 'was taken',
        (failure: unknown) => failure,
      )
      const isRefusal = error instanceof Failure && /not-found|invalid/.test(error.code)
      if (!isRefusal) wrong.push([form, String(error)])
    }
    for (const name of pathForms) {
      await refused(() => app.call('keeping.useCopy', { name }), name)
      for (const place of ['here', 'second'] as const) {
        await refused(() => app.call('keeping.previewBackup', { name, place }), name)
        await refused(() => app.call('keeping.testBackup', { name, place }), name)
      }
    }
    expect(wrong).toEqual([])
    expect(app.reported).toEqual([])
    expect(everythingIn(root)).toEqual(before)
    app.store.close()
  })

  it('in a backup from a stranger is refused, as an entry and in its table of contents', async () => {
    const { whole, inside } = await genuineBackup()
    const refusalOf = handedBackups()
    const taken: string[] = []
    for (const name of pathForms) {
      const data = Buffer.from('x')
      const files = [
        zipOf([{ name, data }, ...partsOf(inside)]),
        zipOf(partsOf(inside, { entries: [entryOf(name, inside.records)] })),
        zipOf(partsOf(inside).map(part => (part.name === 'records.db' ? { ...part, name } : part))),
      ]
      for (const bytes of files) {
        tried += 1
        if ((await refusalOf(bytes)) === 'taken') taken.push(name)
      }
    }
    expect(taken).toEqual([])
    expect(await refusalOf(whole)).toBe('taken')
  })

  it('that a backup names as its second place is not gone to', async () => {
    const { inside } = await genuineBackup()
    const stranger = temporaryFolder()
    const some = spread(pathForms, fewOr(10, pathForms.length))
    for (const secondPlace of [...some, stranger, `/${stranger}`, `//localhost${stranger}`]) {
      tried += 1
      const { store, backups } = temporaryBackups()
      store.open()
      const settings = Buffer.from(JSON.stringify({ secondPlace: secondPlace.slice(0, 1000) }))
      const parts = partsOf(inside).map(part =>
        part.name === 'settings.json' ? { ...part, data: settings } : part,
      )
      const entries = [entryOf('records.db', inside.records), entryOf('settings.json', settings)]
      const manifest = Buffer.from(JSON.stringify({ ...inside.manifest, entries }))
      const file = join(temporaryFolder(), 'from-a-stranger.ccc')
      const fitting = parts.map(part =>
        part.name === 'manifest.json' ? { ...part, data: manifest } : part,
      )
      writeFileSync(file, zipOf(fitting))
      await backups.restore(shown(await backups.previewFile(file)).token)
      expect([secondPlace, readCatalog(store.folder).second]).toEqual([secondPlace, null])
      store.close()
    }
    expect(readdirSync(stranger)).toEqual([])
    expect(existsSync('care-cyber-check-backups.txt')).toBe(false)
  })

  it('among the notes about backups deletes nothing', async () => {
    const { store, backups } = temporaryBackups()
    store.open()
    services.insert(present(store.db(), 'The records'), aService())
    await backups.backUp('daily')
    const aside = join(store.folder, 'aside.txt')
    writeFileSync(aside, 'x')
    const before = readCatalog(store.folder)
    const one = present(before.known[0], 'The backup')
    // All of one old day, of which one is kept.
    const others = ['../aside.txt', ...pathForms, '../aside.txt'].map((name, at) => ({
      ...one,
      name: name.slice(0, 80),
      bytes: 1,
      madeAt: new Date(Date.UTC(2020, 0, 1, 9, at)).toISOString(),
    }))
    tried += others.length
    writeCatalog(store.folder, { ...before, known: [...others, one] })
    store.clock.set('2026-11-24T09:00:00.000Z')
    await backups.backUp('daily')
    expect(readFileSync(aside, 'utf8')).toBe('x')
    expect(readCatalog(store.folder).known.length).toBeLessThan(10)
  })
})

/** What Windows takes for the name of a file, whoever reads it. */
function isPlainName(name: string): boolean {
  const device = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i
  const isAllowed = !/[<>:"/\\|?*\p{Cc}\p{Surrogate}]|^[\s.]|[\s.]$/u.test(name)
  return isAllowed && !device.test(name) && Array.from(name).length <= 200
}

describe('a home, a card or a spreadsheet with such a name', () => {
  it.each(pathForms)('is offered a name that any disk takes: %j', async form => {
    tried += 1
    const offered: string[] = []
    const { save } = sheetSaver({
      askWhere: name => {
        offered.push(name)
        return Promise.resolve(null)
      },
      toXlsx: () => Promise.resolve(new Uint8Array()),
      writeWhole: () => Promise.resolve(),
      showInFolder: () => undefined,
    })
    await save(`Devices of ${form} 2026-11-23`, 'csv', [])
    await save(`${form} rows to correct`, 'csv', [])
    offered.push(reportFileName(form, '2026-11-23', { kind: 'check', format: 'pdf' }))
    offered.push(posterFileName(form))
    expect(offered.filter(name => !isPlainName(name))).toEqual([])
  })
})

describe('a data folder with such a name', () => {
  it.each(folderNames)('is worked in like any other: %j', async name => {
    tried += 1
    const root = join(temporaryFolder(), name)
    mkdirSync(stickIn(root), { recursive: true })
    const app = homeApp(root)
    app.goTo(1)
    app.store.open()
    expect(app.store.trouble()).toBeNull()
    await app.call('services.add', someFacts())
    await app.call('keeping.chooseSecondPlace')
    const { backups } = await app.call('keeping.backups')
    expect(backups.map(({ place }) => place).sort()).toEqual(['here', 'second'])
    for (const { name, place } of backups) await app.call('keeping.testBackup', { name, place })
    const ref = { name: present(backups[0], 'One').name, place: 'here' } as const
    const { token } = await app.call('keeping.previewBackup', ref)
    await app.call('keeping.restore', { token })
    expect((await app.call('services.list')).services).toHaveLength(1)
    app.store.close()
    expect(readdirSync(dataIn(root)).sort()).toEqual(['backups', 'backups.json', 'records.db'])
  })
})

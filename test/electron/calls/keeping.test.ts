import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepingCalls } from '../../../electron/calls/keeping.ts'
import { temporaryBackups } from '../../support/backups.ts'
import { failureOf, temporaryCalls, testEdges } from '../../support/temporary-calls.ts'
import { temporaryFolder, temporaryStore } from '../../support/temporary-database.ts'

const ready = {
  state: 'ready',
  damage: null,
  isSample: false,
  today: '2026-11-23',
  version: '0.1.0',
}

function keeping(store = temporaryStore()) {
  const opened: string[] = []
  const open = (what: string) => void opened.push(what)
  const { backups } = temporaryBackups(store)
  const edges = { ...testEdges(store.clock), backups, showFolder: open, openLink: open }
  return { store, opened, calls: keepingCalls(store, edges) }
}

function hurt() {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'records.db'), 'Dear manager')
  return folder
}

describe('the start', () => {
  it('is ready, with the day and the version', async () => {
    const { calls, store } = keeping()
    store.open()
    expect(await calls['keeping.start'](undefined)).toEqual(ready)
  })

  it('names the trouble, and is ready once the cause has gone', async () => {
    const folder = hurt()
    const { calls, store } = keeping(temporaryStore(folder))
    store.open()
    const file = join(folder, 'records.db')
    const trouble = { state: 'trouble', trouble: { kind: 'damaged', file, copies: [] }, risk: null }
    expect(await calls['keeping.start'](undefined)).toEqual(trouble)
    expect(await calls['keeping.tryAgain'](undefined)).toEqual(trouble)
    rmSync(file)
    expect(await calls['keeping.tryAgain'](undefined)).toEqual(ready)
  })
})

describe('the backups', () => {
  it('are made when asked for and listed with their place', async () => {
    const { calls, store } = keeping()
    store.open()
    const copy = await calls['keeping.backUpNow'](undefined)
    const where = await calls['keeping.where'](undefined)
    expect(where).toMatchObject({ folder: store.folder, copies: [{ name: copy.name }] })
    expect(where.bytes).toBeGreaterThan(4096)
  })

  it('cannot be made while the records are shut', async () => {
    const { calls } = keeping()
    expect(await failureOf(() => calls['keeping.backUpNow'](undefined))).toBe(
      'conflict: Your records are not open.',
    )
  })

  it('bring hurt records back to what they were', async () => {
    const { calls, store } = keeping()
    const { addService } = temporaryCalls(store)
    const service = await addService()
    const copy = await calls['keeping.backUpNow'](undefined)
    store.close()
    writeFileSync(join(store.folder, 'records.db'), 'Dear manager')
    store.open()
    expect(await calls['keeping.start'](undefined)).toMatchObject({
      trouble: { kind: 'damaged', copies: [{ name: copy.name, bytes: copy.bytes }] },
    })
    expect(await calls['keeping.useCopy']({ name: copy.name })).toEqual(ready)
    const { calls: after } = temporaryCalls(store)
    expect((await after['services.list'](undefined)).services).toEqual([service])
  })
})

it('opens the folder of the records and hands links on', async () => {
  const { calls, store, opened } = keeping()
  await calls['keeping.showFolder'](undefined)
  await calls['keeping.openLink']({ url: 'https://www.ncsc.gov.uk/' })
  expect(opened).toEqual([store.folder, 'https://www.ncsc.gov.uk/'])
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { present } from '../../../shared/assert.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { temporaryFolder, temporaryStore } from '../../support/temporary-database.ts'

const dbOf = (store: ReturnType<typeof temporaryStore>) => present(store.db(), 'The open records')

describe('the records while the app runs', () => {
  it('are open and without trouble after a good start', () => {
    const store = temporaryStore()
    store.open()
    store.open()
    expect(store.trouble()).toBeNull()
    expect(services.list(dbOf(store))).toEqual([])
    expect(store.reported).toEqual([])
  })

  it('name the trouble, the file and the copies, and stay shut', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'records.db'), 'Dear manager')
    const store = temporaryStore(folder)
    store.open()
    expect(store.db()).toBeNull()
    expect(store.trouble()).toEqual({
      kind: 'damaged',
      file: join(folder, 'records.db'),
      copies: [],
    })
    expect(store.reported).toHaveLength(1)
  })

  it('open on a second try once the cause has gone', () => {
    const folder = temporaryFolder()
    const first = temporaryStore(folder)
    first.open()
    const second = temporaryStore(folder)
    second.open()
    expect(second.trouble()?.kind).toBe('in-use')
    first.close()
    second.open()
    expect(second.trouble()).toBeNull()
  })

  it('lie in one file once they are shut', () => {
    const store = temporaryStore()
    store.open()
    services.insert(dbOf(store), aService())
    store.close()
    expect(readdirSync(store.folder)).toEqual(['records.db'])
    expect(readFileSync(join(store.folder, 'records.db'), 'latin1')).toContain('Larch House')
  })

  it.each([
    ['2026-10-24T08:00:00.000Z', true],
    ['2026-10-23T22:00:00.000Z', false],
  ])('removed on %s, a service is kept at the start a month later: %s', (removedAt, isKept) => {
    const store = temporaryStore(temporaryFolder(), fixedClock('2026-11-23T09:00:00.000Z'))
    store.open()
    services.insert(dbOf(store), aService())
    services.remove(dbOf(store), 'larch', removedAt)
    store.close()
    store.open()
    expect(services.listRemoved(dbOf(store))).toHaveLength(isKept ? 1 : 0)
  })
})

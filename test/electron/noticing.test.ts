import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAnswer } from '../../electron/calls/answer.ts'
import { callsOf } from '../../electron/calls/every-call.ts'
import { createNoticing } from '../../electron/noticing.ts'
import { StoreTrouble } from '../../electron/database/trouble.ts'
import { temporaryBackups } from '../support/backups.ts'
import { someFacts } from '../support/builders.ts'
import { examples } from '../support/call-examples.ts'
import { copyRecords, emptyIndex, hurtTable, mendTable } from '../support/hurt-records.ts'
import { testEdges } from '../support/temporary-calls.ts'
import {
  temporaryFolder,
  type TemporaryStore,
  temporaryStore,
} from '../support/temporary-database.ts'

/** A home with a service whose records were closed and opened again, so that most of them are on the disk alone. */
async function aHome() {
  const store = temporaryStore()
  const told: string[] = []
  const notice = createNoticing({
    store,
    tell: name => void told.push(name),
    report: () => undefined,
  })
  const { backups } = temporaryBackups(store)
  const answer = createAnswer({
    calls: callsOf(store, { ...testEdges(store.clock), backups }),
    report: notice,
    slow: () => undefined,
    milliseconds: () => 0,
  })
  store.open()
  const added = await answer('services.add', someFacts())
  if (!added.ok) throw new Error(added.message)
  const { id: serviceId } = added.value as { readonly id: string }
  await answer('systems.add', { ...examples['systems.add'], serviceId })
  store.close()
  const whole = temporaryFolder()
  copyRecords(store.folder, whole)
  store.open()
  return { store, told, notice, backups, answer, whole, serviceId }
}

const damageOf = (store: TemporaryStore) => [store.damage(), store.trouble()?.kind ?? null]

describe('damage in the middle of the work', () => {
  it('is told to the window once, and stands until the records have been looked at', async () => {
    const { store, told, answer, whole, serviceId } = await aHome()
    hurtTable(store.folder, whole, 'system_step')
    for (let time = 0; time < 2; time += 1) {
      const outcome = await answer('systems.steps', { serviceId })
      expect(outcome).toMatchObject({
        ok: false,
        message: expect.stringContaining('Choose “Check my records now”') as string,
      })
    }
    expect(told).toEqual(['keeping.damaged'])
    expect(await answer('keeping.start', undefined)).toMatchObject({
      value: { state: 'ready', damage: 'met' },
    })
    const checked = await answer('keeping.checkRecords', undefined)
    expect(checked).toMatchObject({ value: { state: 'trouble', trouble: { kind: 'damaged' } } })
    expect(damageOf(store)).toEqual([null, 'damaged'])
  })

  it('that the check does not find leaves the records open; met once more it is said to be so', async () => {
    const { store, told, answer, whole, serviceId } = await aHome()
    hurtTable(store.folder, whole, 'system_step')
    await answer('systems.steps', { serviceId })
    mendTable(store.folder, whole, 'system_step')
    expect(await answer('keeping.checkRecords', undefined)).toMatchObject({
      value: { state: 'ready', damage: null },
    })
    hurtTable(store.folder, whole, 'system_step')
    await answer('systems.steps', { serviceId })
    expect(damageOf(store)).toEqual(['met-again', null])
    expect(told).toEqual(['keeping.damaged', 'keeping.damaged'])
  })

  it.each([
    ['a table', (folder: string, whole: string) => hurtTable(folder, whole, 'system_step')],
    [
      'an index, which is copied as it is',
      (folder: string, whole: string) => emptyIndex(folder, whole, 'sqlite_autoindex_system_1'),
    ],
  ])('is noticed where only the backup of the day comes across it: %s', async (_of, hurt) => {
    const { store, told, notice, backups, whole } = await aHome()
    hurt(store.folder, whole)
    await expect(backups.backUpToday().catch(notice.bind(null, 'daily backup'))).resolves.toBe(
      undefined,
    )
    expect([told, damageOf(store)]).toEqual([['keeping.damaged'], ['met', null]])
  })
})

it('a copy that is not whole says nothing of the records, nor does a disk that refuses', async () => {
  const { store, told, notice } = await aHome()
  notice('daily backup', new StoreTrouble('damaged', join(store.folder, 'unfinished.db')))
  notice('services.list', Object.assign(new Error('x'), { code: 'SQLITE_IOERR_READ' }))
  expect([told, store.damage()]).toEqual([[], null])
})

it('says nothing of records that are shut: there the trouble is shown', async () => {
  const { store, told, notice } = await aHome()
  store.close()
  notice('services.list', Object.assign(new Error('x'), { code: 'SQLITE_CORRUPT' }))
  expect(told).toEqual([])
})

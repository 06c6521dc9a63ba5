import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { spreadsheetCalls } from '../../../electron/calls/spreadsheets.ts'
import { present } from '../../../shared/assert.ts'
import { type Device, deviceFacts } from '../../../shared/devices/device.ts'
import { listSheet, toCsv } from '../../../shared/devices/import/sheets.ts'
import { anyDevice, testSpreadsheets } from '../../support/spreadsheets.ts'
import { failureOf, temporaryCalls } from '../../support/temporary-calls.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const lists = fc.uniqueArray(anyDevice, {
  minLength: 1,
  maxLength: 6,
  selector: ({ serial }) => serial,
})

/** Both homes lie in the same records, as an owner's do. */
function twoHomes() {
  const { calls, store, clock, addService } = temporaryCalls()
  const folder = temporaryFolder()
  const machine = testSpreadsheets(folder)
  const edges = { clock, newId: () => crypto.randomUUID() }
  const sheets = spreadsheetCalls(present(store.db(), 'The records'), edges, machine)
  const open = async (serviceId: string, path: string) => {
    machine.choose(path)
    const file = present(await sheets['devices.openSpreadsheet'](undefined), 'The file')
    return { token: file.token, serviceId, columns: file.columns.map(({ guess }) => guess), by: '' }
  }
  const list = async (serviceId: string) =>
    JSON.parse(await calls['devices.list']({ serviceId })) as readonly Device[]
  return { calls, sheets, machine, open, list, addService }
}

/** What a spreadsheet can say of a list: two lists with the same lines are the same list. */
const lines = (devices: readonly Device[]) => listSheet(devices).map(row => toCsv([row]))

it('brings any list from one home to another, reads it back as the same, and takes it back whole', async () => {
  const { calls, sheets, machine, open, list, addService } = twoHomes()
  let brought = 0
  const run = async (devices: readonly Device[], format: 'csv' | 'xlsx') => {
    const one = (await addService()).id
    const other = (await addService()).id
    const added = []
    for (const device of devices.map(each => deviceFacts.strip().parse(each))) {
      added.push(await calls['devices.add']({ serviceId: one, device, by: '' }))
    }
    await sheets['devices.export']({ serviceId: one, format })
    const sent = machine.saved()
    const first = await open(other, sent)
    const { counts } = await sheets['devices.previewImport'](first)
    expect(counts).toEqual({ added: devices.length, changed: 0, same: 0, refused: 0 })
    const { stepId } = await sheets['devices.import'](first)
    const there = await list(other)

    await sheets['devices.export']({ serviceId: other, format })
    const again = await open(other, machine.saved())
    expect(await failureOf(() => sheets['devices.import'](again))).toContain('nothing new')
    const known = await open(one, sent)
    expect(await failureOf(() => sheets['devices.import'](known))).toContain('nothing new')
    expect(await list(other)).toEqual(there)
    if (format === 'csv') {
      expect(lines(there).sort()).toEqual(lines(await list(one)).sort())
    }
    brought += there.length

    await calls['devices.undo']({ stepId })
    expect(await list(other)).toEqual([])
    for (const step of added.reverse()) await calls['devices.undo']({ stepId: step.stepId })
    expect(await list(one)).toEqual([])
  }
  await fc.assert(fc.asyncProperty(lists, fc.constantFrom('csv' as const, 'xlsx' as const), run), {
    numRuns: 12,
    // Each run reads four files in a thread of its own: a smaller example is not worth minutes.
    endOnFailure: true,
  })
  expect(brought).toBeGreaterThan(12)
})

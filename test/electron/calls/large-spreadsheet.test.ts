import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { spreadsheetCalls } from '../../../electron/calls/spreadsheets.ts'
import { present } from '../../../shared/assert.ts'
import { fewOr } from '../../support/full.ts'
import { testSpreadsheets } from '../../support/spreadsheets.ts'
import { temporaryCalls } from '../../support/temporary-calls.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

/** As large as a file may be where all of it is asked for: CARE_CYBER_CHECK_FULL=yes. */
const largeMegabytes = fewOr(10, 99)
const mostMegabytes = fewOr(256, 512)
const note = 'Looked at by the IT firm. '.repeat(20)
const rows = Math.floor((largeMegabytes * 1024 * 1024) / (note.length + 35))

function largeFile(): string {
  const path = join(temporaryFolder(), 'large.csv')
  writeFileSync(path, 'Name,Kind,Serial,Note\n')
  for (let row = 0; row < rows; row += 1000) {
    const part = Array.from({ length: Math.min(1000, rows - row) }, (_, at) => row + at)
    appendFileSync(path, part.map(at => `PC ${at},Laptop,SN-${at},"${note}"\n`).join(''))
  }
  return path
}

it(`brings in ${largeMegabytes} MB of devices whole in bounded memory, and takes them back`, async () => {
  const { calls, store, clock, addService } = temporaryCalls()
  const machine = testSpreadsheets(temporaryFolder())
  const edges = { clock, newId: () => crypto.randomUUID() }
  const sheets = spreadsheetCalls(present(store.db(), 'The records'), edges, machine)
  const { id: serviceId } = await addService()
  machine.choose(largeFile())

  const before = process.memoryUsage().rss
  let highest = before
  let turns = 0
  const watching = setInterval(() => {
    turns += 1
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 10)
  const file = present(await sheets['devices.openSpreadsheet'](undefined), 'The file')
  const columns = file.columns.map(({ guess }) => guess)
  const asked = { token: file.token, serviceId, columns, by: '' }
  const { counts } = await sheets['devices.previewImport'](asked)
  const turnsToLook = turns
  const { stepId } = await sheets['devices.import'](asked)
  clearInterval(watching)

  expect(counts).toEqual({ added: rows, changed: 0, same: 0, refused: 0 })
  expect((highest - before) / 1024 / 1024).toBeLessThan(mostMegabytes)
  // Read and set against the list in one piece, nothing else would have had its turn.
  expect(turnsToLook).toBeGreaterThan(10)
  await calls['devices.undo']({ stepId })
  expect(await calls['devices.list']({ serviceId })).toBe('[]')
}, 240_000)

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { spreadsheetCalls } from '../../../electron/calls/spreadsheets.ts'
import { present } from '../../../shared/assert.ts'
import type { Device } from '../../../shared/devices/device.ts'
import type { OpenedSpreadsheet } from '../../../shared/devices/import/preview.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { readWord } from '../../support/saved-files.ts'
import { sampleWithMistakes, testSpreadsheets } from '../../support/spreadsheets.ts'
import { failureOf, temporaryCalls } from '../../support/temporary-calls.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

async function home() {
  const { calls, store, clock, addService } = temporaryCalls()
  const folder = temporaryFolder()
  const machine = testSpreadsheets(folder)
  const db = present(store.db(), 'The records')
  let next = 0
  const newId = () => `5c0f2f5e-3a0e-4d0a-8a52-${String((next += 1)).padStart(12, '0')}`
  const sheets = spreadsheetCalls(db, { clock, newId }, machine)
  const { id: serviceId } = await addService()
  const list = async () =>
    JSON.parse(await calls['devices.list']({ serviceId })) as readonly Device[]
  const add = (parts: Partial<Device>) =>
    calls['devices.add']({
      serviceId,
      device: { ...nothingKnown, name: 'PC', kind: 'desktop', ...parts },
      by: '',
    })
  const open = async (path: string) => {
    machine.choose(path)
    const file: OpenedSpreadsheet = present(
      await sheets['devices.openSpreadsheet'](undefined),
      'The file',
    )
    const asked = { token: file.token, serviceId, columns: file.columns.map(({ guess }) => guess) }
    return { file, asked }
  }
  return { calls, sheets, machine, clock, folder, serviceId, list, add, open }
}

it('brings in the sample, refuses its mistakes, and a day later takes everything back exactly', async () => {
  const { calls, sheets, clock, list, add, open } = await home()
  await add({ name: 'Old name', serial: '0012345', note: 'Stays' })
  const before = await list()
  const { file, asked } = await open(sampleWithMistakes)
  const preview = await sheets['devices.previewImport'](asked)
  expect(preview.counts).toEqual({ added: 4, changed: 1, same: 0, refused: 7 })
  expect(preview.refused.map(({ row }) => row)).toEqual([6, 7, 8, 9, 11, 13, 14])
  expect(await list()).toEqual(before)

  const done = await sheets['devices.import']({ ...asked, by: 'Deputy' })
  expect(done).toMatchObject({ added: 4, changed: 1 })
  const after = await list()
  expect(after).toHaveLength(5)
  expect(after.find(({ name }) => name === 'Office PC 1')).toMatchObject({
    serial: '0012345',
    note: 'Stays',
    boughtOn: '2024-04-03',
    os: 'windows',
    osEdition: 'Pro',
  })
  const [step] = await calls['devices.steps']({ serviceId: asked.serviceId })
  expect(step).toMatchObject({ kind: 'imported', source: file.fileName, by: 'Deputy', devices: 5 })

  clock.set('2026-11-24T09:00:00.000Z')
  await calls['devices.undo']({ stepId: done.stepId })
  expect(await list()).toEqual(before)
})

it.each(['csv', 'xlsx'] as const)('changes nothing when its own %s comes back', async format => {
  const { sheets, machine, serviceId, list, add, open } = await home()
  await add({ name: '=cmd()', serial: '0007', boughtOn: '2026-04-03', note: 'a\nb; "c", d' })
  await add({ name: 'Tablet', kind: 'tablet', state: 'lost', stateOn: '2026-01-02' })
  await add({ name: 'Tablet', kind: 'tablet', usedBy: '+44 1' })
  await sheets['devices.export']({ serviceId, format })
  const { asked } = await open(machine.saved())
  const { counts } = await sheets['devices.previewImport'](asked)
  expect(counts).toEqual({ added: 0, changed: 0, same: 3, refused: 0 })
  expect(await failureOf(() => sheets['devices.import']({ ...asked, by: '' }))).toContain(
    'nothing new',
  )
  expect(await list()).toHaveLength(3)
})

it('keeps only the newest file open, and asks for a column with the name', async () => {
  const { sheets, folder, list, open } = await home()
  const path = join(folder, 'a.csv')
  writeFileSync(path, 'Name,Type\nA,Laptop\nB,Laptop\n')
  const { asked } = await open(path)
  await sheets['devices.import']({ ...asked, by: '' })
  const first = await list()
  writeFileSync(path, 'Name,Type\nC,Laptop\nD,Laptop\n')
  const again = await open(path)
  expect(
    await failureOf(() =>
      sheets['devices.import']({
        token: asked.token,
        serviceId: asked.serviceId,
        columns: asked.columns,
        by: '',
      }),
    ),
  ).toContain('no longer open')
  expect(
    await failureOf(() =>
      sheets['devices.previewImport']({
        ...asked,
        token: again.asked.token,
        columns: [null, null],
      }),
    ),
  ).toContain('Say which column holds the name')
  expect(await list()).toEqual(first)
})

it('saves the refused rows with their reason, and the template and the sample', async () => {
  const { sheets, machine, open } = await home()
  const { asked } = await open(sampleWithMistakes)
  await sheets['devices.saveRefused'](asked)
  expect(readFileSync(machine.saved(), 'utf8')).toContain(
    '"8","Purchase date: “Apr 2026” does not say which day.',
  )
  await sheets['devices.saveTemplate']({ which: 'sample' })
  expect(readFileSync(machine.saved())).toEqual(readFileSync(sampleWithMistakes))
  await sheets['devices.saveTemplate']({ which: 'template' })
  expect(await failureOf(() => open(machine.saved()))).toContain('no rows below its headings')
})

const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r=']
const bodies = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x.test","y")',
  'SUM(A1:A9)',
  'WEBSERVICE("http://x.test")',
  '1+1","=2+2',
  '1+1;=2+2',
  'IMPORTXML("http://x.test","//a")',
  '2+5+cmd',
  'DDE("cmd";"/C calc";"!")',
]
const payloads = starts.flatMap(start => bodies.map(body => `${start}${body}`))

/** The file as LibreOffice Calc has it once opened, every formula and link in plain XML; null where it cannot open it. */
function openedByOffice(path: string, folder: string): string | null {
  const profile = `-env:UserInstallation=file://${folder}/office`
  const args = ['--headless', profile, '--convert-to', 'fods', '--outdir', folder, path]
  spawnSync('soffice', args, { timeout: 100_000 })
  const made = path.replace(/\.\w+$/, '.fods')
  return existsSync(made) ? readFileSync(made, 'utf8') : null
}

it('marks every one of 100 formulas as text, in both kinds of file', async () => {
  const { sheets, machine, serviceId, add } = await home()
  for (const payload of payloads) await add({ name: `PC ${payload}`, place: payload })
  await sheets['devices.export']({ serviceId, format: 'csv' })
  const csv = readFileSync(machine.saved(), 'utf8')
  // No cell begins with a sign that starts a formula, whatever stands before it in the quotes.
  expect(csv.match(/(?:^|,)"\s*[=+\-@＝＋－＠\t\r]/gm)).toBeNull()
  await sheets['devices.export']({ serviceId, format: 'xlsx' })
  const parts = [...(await readWord(machine.saved())).values()]
  expect(parts.filter(part => /<f[ >]|<hyperlink/.test(part))).toEqual([])
  expect(parts.join('').match(/<t[^>]*>\s*[=+\-@＝＋－＠]/g)).toBeNull()
})

it('lets none of 100 formulas run when LibreOffice opens the export', async context => {
  const { sheets, machine, serviceId, add, folder } = await home()
  const probe = join(folder, 'probe.csv')
  writeFileSync(probe, 'a,b\n1,=1+1\n')
  const opened = openedByOffice(probe, folder)
  if (opened === null) {
    const why =
      'LibreOffice Calc is not on this machine (apt-get install libreoffice-calc-nogui): whether an export can run a formula was not tried in it.'
    console.warn(why)
    context.skip(why)
    return
  }
  // The proof that a formula would show: this one runs.
  expect(opened).toContain('table:formula=')
  expect(payloads).toHaveLength(100)
  for (const payload of payloads) await add({ name: `PC ${payload}`, place: payload })
  for (const format of ['csv', 'xlsx'] as const) {
    await sheets['devices.export']({ serviceId, format })
    const list = present(openedByOffice(machine.saved(), folder), 'The list as LibreOffice has it')
    expect(list).toContain('HYPERLINK')
    expect(list.match(/table:formula=|xlink:href="http:\/\/x/g)).toBeNull()
  }
}, 240_000)

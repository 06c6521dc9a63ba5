import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { checklistIn } from '../../../tools/supply-chain/checklist.ts'
import { aFolder } from '../runtime/a-machine.ts'

const ours = resolve(import.meta.dirname, '../../..')

it('holds all twenty rules here', () => {
  expect(checklistIn(ours)).toEqual({ held: 20, of: 20, faults: [] })
})

/** The table of this project with some rows written otherwise, and one test beside it. */
function aTable(rows: Readonly<Record<number, string>>): string {
  const root = aFolder()
  const table = readFileSync(join(ours, 'electron/README.md'), 'utf8').replace(
    /^\|\s*(\d+)\s*\|.*$/gm,
    (_row, number: string) =>
      `| ${number} | a rule | ${rows[Number(number)] ?? 'not applicable: it is another’s'} |`,
  )
  const files = {
    'electron/README.md': table,
    'test/electron/system/links.test.ts': `it('opens nothing', () => undefined)`,
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

it('believes a test that is there, and a rule that is held as another', () => {
  expect(checklistIn(aTable({ 3: '`system/links` “opens nothing”', 4: 'as 3' })).held).toBe(20)
})

it.each([
  ['`system/links` “opens everything”', 'no test is called “opens everything”'],
  ['`system/gone` “opens nothing”', 'no test is called “opens nothing”'],
  ['“opens nothing”', 'no test is called “opens nothing”'],
  ['we are careful', 'we are careful names no test'],
  ['as 21', 'it is held as 21, which is not in the table'],
])('counts no rule that is held by %s', (by, fault) => {
  expect(checklistIn(aTable({ 7: by }))).toEqual({
    held: 19,
    of: 20,
    faults: [`Rule 7: ${fault}.`],
  })
})

it('misses a rule that was left out', () => {
  const root = aTable({})
  const file = join(root, 'electron/README.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\| 12 .*\n/m, ''))
  expect(checklistIn(root).faults).toEqual(['Rule 12: it is not in the table.'])
})

/** Reads the table of Electron's twenty rules in electron/README.md, and sees that every test it names is there. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const rulesInAll = 20
const row = /^\|\s*(\d+)\s*\|([^|]+)\|([^|]+)\|$/gm
/** Where a sentence without the name of a test stands. */
const journeys = ['window-security', 'no-way-out']

export interface Checklist {
  /** The rules that a test holds, or that are said not to apply and why. */
  readonly held: number
  readonly of: number
  readonly faults: readonly string[]
}

export function checklistIn(root: string): Checklist {
  const table = readFileSync(join(root, 'electron/README.md'), 'utf8')
  const rules = new Map(
    [...table.matchAll(row)].map(([, number, , by = '']) => [Number(number), by]),
  )
  const faults: string[] = []
  for (let number = 1; number <= rulesInAll; number += 1) {
    const by = rules.get(number)?.trim()
    faults.push(
      ...(by === undefined ? ['it is not in the table'] : faultsOf(by, rules, root)).map(
        fault => `Rule ${number}: ${fault}.`,
      ),
    )
  }
  const failed = new Set(faults.map(fault => /^Rule (\d+)/.exec(fault)?.[1])).size
  return { held: rulesInAll - failed, of: rulesInAll, faults }
}

function faultsOf(by: string, rules: ReadonlyMap<number, string>, root: string): readonly string[] {
  if (by.startsWith('not applicable: ')) return []
  return by.split(';').flatMap(part => {
    const other = /^\s*as (\d+)\s*$/.exec(part)?.[1]
    if (other !== undefined) {
      return rules.has(Number(other)) ? [] : [`it is held as ${other}, which is not in the table`]
    }
    const sentence = /“([^”]+)”/.exec(part)?.[1]
    if (sentence === undefined) return [`${part.trim()} names no test`]
    const name = /`([^`]+)`/.exec(part)?.[1]
    const files = name === undefined ? journeys.map(journeyFile) : filesOf(name)
    const has = files.some(file => holds(join(root, file), sentence))
    return has ? [] : [`no test is called “${sentence}”`]
  })
}

const journeyFile = (name: string): string => `test/journeys/${name}.journey.ts`
const filesOf = (name: string): readonly string[] => [
  `test/electron/${name}.test.ts`,
  `test/${name}.test.ts`,
  journeyFile(name),
]

const holds = (file: string, sentence: string): boolean =>
  existsSync(file) && readFileSync(file, 'utf8').includes(`'${sentence}'`)

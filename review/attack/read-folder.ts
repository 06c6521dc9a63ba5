/** Reads what was published, as anyone can: one folder of a quarter, or a folder that holds several. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Quarter, quarters } from '../../shared/sharing/quarters.ts'
import { groups, kinds, nameOf, regions, sizes } from '../disclosure/groups.ts'
import { hidden } from '../disclosure/protect.ts'
import { subjects, topics, width } from '../disclosure/subjects.ts'
import { madeUpWords } from '../publication/words.ts'
import { Trouble } from '../trouble.ts'

const group = {
  kind: z.enum(kinds).nullable(),
  region: z.enum(regions).nullable(),
  size: z.enum(sizes).nullable(),
}
const number = z.int().nullable()
const numbers = z.record(z.string(), number)
const coverage = z.strictObject({
  ...group,
  subject: z.literal('coverage'),
  homes: number,
  services: z.int(),
  percent: number,
})
const row = z.strictObject({
  ...group,
  topic: z.enum(topics),
  subject: z.string(),
  homes: numbers,
  of: number,
  percents: numbers,
})
const tables = z.strictObject({
  about: z.strictObject({
    data: z.string(),
    format: z.literal('care-cyber-check-tables-1'),
    quarter: z.enum(quarters),
  }),
  rows: z.array(z.union([row, coverage])),
})
export type ReadRow = Readonly<z.infer<typeof row>>
export type ReadCoverage = Readonly<z.infer<typeof coverage>>

export interface ReadPublication {
  readonly folder: string
  readonly quarter: Quarter
  readonly isMadeUp: boolean
  readonly rows: readonly ReadRow[]
  readonly coverage: readonly ReadCoverage[]
  /** As it was disclosed: group after group, in each all choices. */
  readonly shown: Int32Array
  readonly texts: ReadonlyMap<string, string>
}

export function readPublications(folder: string): readonly ReadPublication[] {
  const found = foldersIn(folder)
  if (found.length === 0) throw new Trouble(`There is no publication in ${folder}.`)
  return found.map(readPublication)
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  const holds = (each: string) => existsSync(join(each, 'tables.json'))
  if (holds(folder)) return [folder]
  return readdirSync(folder)
    .sort()
    .map(name => join(folder, name))
    .filter(holds)
}

function readPublication(folder: string): ReadPublication {
  const texts = new Map(
    readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]),
  )
  const read = tables.safeParse(jsonOf(texts.get('tables.json')))
  if (!read.success) throw new Trouble(`tables.json in ${folder} cannot be read.`)
  const { about, rows } = read.data
  const own = rows.flatMap(each => ('topic' in each ? [each] : []))
  return {
    folder,
    quarter: about.quarter,
    isMadeUp: about.data === madeUpWords,
    rows: own,
    coverage: rows.flatMap(each => ('topic' in each ? [] : [each])),
    shown: shownIn(own),
    texts,
  }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

/** What is not there counts as hidden. */
function shownIn(rows: readonly ReadRow[]): Int32Array {
  const shown = new Int32Array(groups.length * width).fill(hidden)
  const places = new Map(groups.map((each, at) => [nameOf(each), at]))
  for (const { subject: id, topic, homes, ...where } of rows) {
    const at = places.get(nameOf(where))
    const subject = subjects.find(each => each.id === id && each.topic === topic)
    if (at === undefined || subject === undefined) continue
    subject.choices.forEach((choice, place) => {
      shown[at * width + subject.from + place] = homes[choice] ?? hidden
    })
  }
  return shown
}

/** Puts a backup into an empty database: all of it, or nothing. With the server stopped. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Tables, Work } from '../database/database.ts'
import { removeFacts } from '../database/facts.ts'
import { openStore } from '../database/open.ts'
import { isEmpty, putBack, type Table, tables } from '../database/whole.ts'
import { sha256 } from '../read-letter.ts'
import type { Settings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { backupFormat } from './backup.ts'
import type { CommandOptions } from './command.ts'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const letter = z.strictObject({
  id: z.uuidv4(),
  sha256: hex,
  withdrawal: hex,
  quarter: z.string(),
  body: z.string().nullable(),
  replaced_by: z.uuidv4().nullable(),
  receipt: z.string(),
})
const line = z.union([
  z.strictObject({ format: z.literal(backupFormat), on: z.iso.date() }),
  z.strictObject({ letter }),
  z.strictObject({ tombstone: z.strictObject({ mark: hex, quarter: z.string() }) }),
  z.strictObject({ fact: z.strictObject({ name: z.string(), value: z.string() }) }),
  z.strictObject({ sha256: hex, letter: z.int(), tombstone: z.int(), fact: z.int() }),
])
type Line = z.infer<typeof line>

const hurt = (file: string) =>
  new Trouble(`${file} is not a whole backup of the review. Nothing was changed; try an older one.`)

export async function restore(
  settings: Settings,
  file: string,
  { write }: CommandOptions,
): Promise<string> {
  if (!existsSync(file)) throw new Trouble(`There is no file ${file}.`)
  const store = await openStore(settings, { isAlone: true })
  try {
    if (!(await isEmpty(store.db))) {
      throw new Trouble(
        'There are submissions in this database already. Restore into an empty one: another data folder, or a new PostgreSQL database.',
      )
    }
    const counts = await store.db.transaction().execute(async work => {
      await removeFacts(work)
      return putAllBack(work, file)
    })
    const said = tables.map(table => `${counts[table]} ${table}s`).join(', ')
    write(`Restored ${said} from ${file}.`)
    write('Put the keys of that time into the data folder before the server starts.')
    return said
  } finally {
    await store.close()
  }
}

async function putAllBack(work: Work, file: string): Promise<Readonly<Record<Table, number>>> {
  const counts: Record<Table, number> = { letter: 0, tombstone: 0, fact: 0 }
  const hash = createHash('sha256')
  let isWhole = false
  for await (const text of linesOf(file)) {
    const read = readLine(text, file)
    if (isWhole) throw hurt(file)
    if ('sha256' in read) isWhole = isEndOf(read, hash.copy().digest('hex'), counts)
    hash.update(`${text}\n`)
    const row = rowIn(read)
    if (row === null) continue
    if (!isAsSigned(row[1])) throw hurt(file)
    counts[row[0]] += 1
    await putBack(work, ...row)
  }
  if (!isWhole) throw hurt(file)
  return counts
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Infinity })
}

function readLine(text: string, file: string): Line {
  try {
    return line.parse(JSON.parse(text))
  } catch {
    throw hurt(file)
  }
}

type End = Extract<Line, { sha256: string }>

function isEndOf(end: End, sum: string, counts: Readonly<Record<Table, number>>): boolean {
  return end.sha256 === sum && tables.every(table => end[table] === counts[table])
}

function rowIn(read: Line): readonly [Table, Tables[Table]] | null {
  if ('letter' in read && typeof read.letter !== 'number') return ['letter', read.letter]
  if ('tombstone' in read && typeof read.tombstone !== 'number')
    return ['tombstone', read.tombstone]
  if ('fact' in read && typeof read.fact !== 'number') return ['fact', read.fact]
  return null
}

/** What is kept of a letter is what its receipt was given for. */
function isAsSigned(row: Tables[Table]): boolean {
  return !('body' in row) || row.body === null || sha256(row.body) === row.sha256
}

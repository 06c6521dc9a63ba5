/** Reads the words in assets/content, checks every field and compiles them into one pack: out/content/pack.json. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { cover, type Pack, pack as packSchema, term, topic } from '../shared/checklist/pack.ts'

export class ContentFault extends Error {}

function read<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')))
  if (result.success) return result.data
  const faults = result.error.issues.map(issue => `  ${issue.path.join(' › ')}: ${issue.message}`)
  throw new ContentFault(`${file} needs mending:\n${faults.join('\n')}`)
}

function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** The pack compiled from a folder of YAML files; throws a ContentFault that names the file and the field. */
export function compilePack(folder: string): Pack {
  const front = read(join(folder, 'pack.yaml'), cover)
  const topics = front.topics.map(id => {
    const file = join(folder, 'topics', `${id}.yaml`)
    const found = read(file, topic)
    if (found.id !== id)
      throw new ContentFault(`${file}: its id is "${found.id}", but the cover lists "${id}".`)
    return found
  })
  const repeated = twice(topics.flatMap(({ questions }) => questions.map(question => question.id)))
  if (repeated.length > 0)
    throw new ContentFault(`Two questions share the id ${repeated.join(', ')}.`)
  const glossary = read(join(folder, 'glossary.yaml'), z.array(term)).sort((a, b) =>
    a.term.localeCompare(b.term, 'en-GB', { sensitivity: 'base' }),
  )
  const spellings = glossary.flatMap(({ term: name, also }) =>
    [name, ...also].map(word => word.toLowerCase()),
  )
  const clashes = twice(spellings)
  if (clashes.length > 0)
    throw new ContentFault(`The glossary explains ${clashes.join(', ')} twice.`)
  return packSchema.parse({ version: front.version, date: front.date, topics, glossary })
}

/** Compiles the pack of `root` and writes it where the app reads it. */
export function writePack(root: string): Pack {
  const pack = compilePack(join(root, 'assets/content'))
  mkdirSync(join(root, 'out/content'), { recursive: true })
  writeFileSync(join(root, 'out/content/pack.json'), `${JSON.stringify(pack)}\n`)
  return pack
}

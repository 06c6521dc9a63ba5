/** Reads the words in assets/content, checks every field and compiles them into what the app reads: out/content/*.json. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { dspt, standard, type Standards } from '../../shared/checklist/frameworks.ts'
import {
  cover,
  type Pack,
  pack as packSchema,
  term,
  type Topic,
  topic,
} from '../../shared/checklist/pack.ts'
import {
  supportFaults,
  supportFile,
  supportTable,
  type SupportTable,
} from '../../shared/devices/support-table.ts'
import { type Advisory, advisory } from '../../shared/sharing/advisory.ts'
import { type Card, card } from '../../shared/learning/card.ts'

export class ContentFault extends Error {}

/** All the words of the app. */
export interface Content {
  readonly pack: Pack
  readonly standards: Standards
  readonly cards: readonly Card[]
  readonly support: SupportTable
  readonly advisories: readonly Advisory[]
}

function read<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  if (!existsSync(file)) throw new ContentFault(`${file} is missing.`)
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')))
  if (result.success) return result.data
  const faults = result.error.issues.map(issue => `  ${issue.path.join(' › ')}: ${issue.message}`)
  throw new ContentFault(`${file} needs mending:\n${faults.join('\n')}`)
}

function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** One topic; throws a ContentFault that names the file and the field. */
export function readTopic(folder: string, id: string): Topic {
  const file = join(folder, 'topics', `${id}.yaml`)
  const found = read(file, topic)
  if (found.id !== id)
    throw new ContentFault(`${file}: its id is "${found.id}", but the cover lists "${id}".`)
  return found
}

export function readGlossary(folder: string): Pack['glossary'] {
  const glossary = read(join(folder, 'glossary.yaml'), z.array(term)).sort((a, b) =>
    a.term.localeCompare(b.term, 'en-GB', { sensitivity: 'base' }),
  )
  const spellings = glossary.flatMap(({ term: name, also }) =>
    [name, ...also].map(word => word.toLowerCase()),
  )
  const clashes = twice(spellings)
  if (clashes.length > 0)
    throw new ContentFault(`The glossary explains ${clashes.join(', ')} twice.`)
  return glossary
}

/** The pack compiled from a folder of YAML files; throws a ContentFault that names the file and the field. */
export function compilePack(folder: string): Pack {
  const front = read(join(folder, 'pack.yaml'), cover)
  const topics = front.topics.map(id => readTopic(folder, id))
  const repeated = twice(topics.flatMap(({ questions }) => questions.map(question => question.id)))
  if (repeated.length > 0)
    throw new ContentFault(`Two questions share the id ${repeated.join(', ')}.`)
  const asked = topics.flatMap(({ questions }) => questions.flatMap(({ list = [] }) => list))
  const askedTwice = twice(asked)
  if (askedTwice.length > 0)
    throw new ContentFault(`Two questions ask the device list for ${askedTwice.join(', ')}.`)
  const glossary = readGlossary(folder)
  return packSchema.parse({ version: front.version, date: front.date, topics, glossary })
}

export function readStandards(folder: string): Standards {
  const one = (name: string) => read(join(folder, 'frameworks', `${name}.yaml`), standard)
  return {
    dspt: read(join(folder, 'frameworks', 'dspt.yaml'), dspt),
    cyberEssentials: one('cyber-essentials'),
    caf: one('caf'),
    ncsc: one('ncsc'),
    strategy: one('strategy'),
  }
}

/** The staff cards in the order of their file names, which begin with a number. */
export function readCards(folder: string): readonly Card[] {
  const files = readdirSync(join(folder, 'cards')).filter(name => name.endsWith('.yaml'))
  const cards = files.sort().map(name => read(join(folder, 'cards', name), card))
  const repeated = twice(cards.map(({ id }) => id))
  if (repeated.length > 0) throw new ContentFault(`Two cards share the id ${repeated.join(', ')}.`)
  return cards
}

/** The advisories that come with the app. */
export function readAdvisories(folder: string): readonly Advisory[] {
  const files = readdirSync(join(folder, 'advisories')).filter(name => name.endsWith('.yaml'))
  const advisories = files.sort().map(name => read(join(folder, 'advisories', name), advisory))
  const repeated = twice(advisories.map(({ id }) => id))
  if (repeated.length > 0)
    throw new ContentFault(`Two advisories share the id ${repeated.join(', ')}.`)
  return advisories
}

/** Until when systems and models get security updates. */
export function readSupport(folder: string): SupportTable {
  const file = join(folder, 'tables', 'end-of-support.yaml')
  const found = read(file, supportFile)
  const faults = supportFaults(found)
  if (faults.length > 0) throw new ContentFault(`${file} needs mending:\n  ${faults.join('\n  ')}`)
  return supportTable(found)
}

export function compileContent(folder: string): Content {
  return {
    pack: compilePack(folder),
    standards: readStandards(folder),
    cards: readCards(folder),
    support: readSupport(folder),
    advisories: readAdvisories(folder),
  }
}

/** Compiles all the words of `root` and writes them where the app reads them. */
export function writeContent(root: string): Content {
  const content = compileContent(join(root, 'assets/content'))
  const folder = join(root, 'out/content')
  mkdirSync(folder, { recursive: true })
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), `${JSON.stringify(value)}\n`)
  write('pack.json', content.pack)
  write('standards.json', content.standards)
  write('cards.json', content.cards)
  write('support.json', content.support)
  write('advisories.json', content.advisories)
  return content
}

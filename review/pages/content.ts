/** The words of the checklist, read as data from assets/content: what is asked, and what closes a gap. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type SharedQuestion, sharedQuestions } from '../../shared/sharing/questions.ts'
import { Trouble } from '../trouble.ts'

const folder = resolve(import.meta.dirname, '../../assets/content')

/** Only what the pages show; the checklist itself holds its files to far more. */
const action = z.object({
  title: z.string(),
  steps: z.array(z.string()),
  minutes: z.number(),
  who: z.enum(['you', 'it', 'supplier']),
})
const question = z.object({
  id: z.string(),
  text: z.string(),
  actions: z.object({ no: action }),
  references: z.array(z.object({ framework: z.string(), number: z.string() })),
})
const topic = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  questions: z.array(question),
})
const cover = z.object({ topics: z.array(z.string()) })
const framework = z.object({
  edition: z.string(),
  about: z.string(),
  groups: z.array(
    z.object({
      title: z.string(),
      about: z.string(),
      items: z.array(z.object({ number: z.string() })),
    }),
  ),
})

export interface Question {
  readonly id: SharedQuestion
  readonly text: string
  readonly action: Readonly<z.infer<typeof action>>
}

export interface Topic {
  readonly id: string
  readonly title: string
  readonly about: string
  /** Those that can be sent, in the order of the checklist. */
  readonly questions: readonly Question[]
}

export interface Theme {
  readonly title: string
  readonly about: string
  readonly questions: readonly Question[]
}

export interface Standard {
  readonly edition: string
  readonly about: string
  readonly themes: readonly Theme[]
}

export interface Content {
  readonly topics: readonly Topic[]
  readonly dspt: Standard
  readonly cyberEssentials: Standard
}

let content: Content | null = null

export function readContent(): Content {
  return (content ??= contentIn())
}

type RawQuestion = z.infer<typeof question>

function contentIn(): Content {
  const raw = read('pack.yaml', cover).topics.map(id => read(`topics/${id}.yaml`, topic))
  const topics = raw.map(each => ({ ...each, questions: each.questions.flatMap(shared) }))
  const all = raw.flatMap(({ questions }) => questions)
  return {
    topics,
    dspt: standardIn('dspt', 'DSPT', all),
    cyberEssentials: standardIn('cyber-essentials', 'Cyber Essentials', all),
  }
}

function shared({ id, text, actions }: RawQuestion): readonly Question[] {
  const known = sharedQuestions.find(each => each === id)
  return known === undefined ? [] : [{ id: known, text, action: actions.no }]
}

function standardIn(file: string, name: string, all: readonly RawQuestion[]): Standard {
  const { groups, ...rest } = read(`frameworks/${file}.yaml`, framework)
  const themes = groups.map(({ title, about, items }) => {
    const numbers = new Set(items.map(({ number }) => number))
    const own = all.filter(({ references }) =>
      references.some(each => each.framework === name && numbers.has(each.number)),
    )
    return { title, about, questions: own.flatMap(shared) }
  })
  return { ...rest, themes: themes.filter(({ questions }) => questions.length > 0) }
}

function read<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  const found = schema.safeParse(parse(readFileSync(join(folder, file), 'utf8')))
  if (found.success) return found.data
  throw new Trouble(`assets/content/${file} cannot be read, and the pages need its words.`)
}

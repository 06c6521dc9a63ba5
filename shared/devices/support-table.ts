/** The list of what gets security updates and how long: as it is written in assets/content/tables, and as the app reads it. */
import { z } from 'zod'
import { operatingSystems } from './choices.ts'

const text = z.string().trim().min(1)
const texts = z.array(text).default([])
const day = z.iso.date()

export const editionGroups = [
  'any',
  'home-pro',
  'enterprise-education',
  'ltsc',
  'iot-ltsc',
] as const
export type EditionGroup = (typeof editionGroups)[number]

/** What was known on the day of the list where no date was named. */
const undated = z.enum(['supported', 'now-and-then', 'unsure', 'ended'])

const end = {
  endsOn: day.nullable().default(null).describe('The last day with security updates'),
  undated: undated.nullable().default(null),
  note: z.string().trim().default(''),
}

const dated = ({ endsOn, undated: word }: { endsOn: string | null; undated: string | null }) =>
  (endsOn === null) !== (word === null)
const datedMessage = 'Give either a date under endsOn or a word under undated.'

const version = z
  .strictObject({
    version: z.string().trim().describe('Empty where the product has one version'),
    also: texts.describe('Other ways in which it is written'),
    builds: z.array(z.string().regex(/^\d{4,5}$/)).default([]),
    editions: z.enum(editionGroups).default('any'),
    orEarlier: z.boolean().default(false).describe('Holds for everything older as well'),
    paidUpdatesUntil: day.nullable().default(null),
    ...end,
  })
  .refine(dated, datedMessage)
  .refine(
    ({ endsOn, paidUpdatesUntil: paid }) => paid === null || (endsOn !== null && paid > endsOn),
    'Paid updates begin when the free ones end.',
  )

const model = z
  .strictObject({ model: text, names: z.array(text).min(1), codes: texts, ...end })
  .refine(dated, datedMessage)

const product = {
  product: text,
  system: z.enum(operatingSystems),
  source: text,
  note: z.string().trim().default(''),
}

const source = z.strictObject({ words: text, url: z.url(), licence: text })

/** The file as people write it: one block a product. */
export const supportFile = z.strictObject({
  listedOn: day,
  sources: z.record(text, source),
  products: z.array(z.strictObject({ ...product, versions: z.array(version).min(1) })).min(1),
  models: z.array(z.strictObject({ ...product, models: z.array(model).min(1) })),
})
export type SupportFile = Readonly<z.infer<typeof supportFile>>

type Product = Readonly<Pick<SupportFile['products'][number], 'product' | 'system' | 'source'>>
export type VersionRow = Product & Readonly<z.infer<typeof version>>
export type ModelRow = Product & Readonly<z.infer<typeof model>>

/** As the app reads it: one row a version and edition, one row a model. */
export interface SupportTable {
  readonly listedOn: string
  readonly sources: Readonly<Record<string, Readonly<z.infer<typeof source>>>>
  readonly versions: readonly VersionRow[]
  readonly models: readonly ModelRow[]
}

/** What is wrong with a list that has the right shape: two rows for the same thing, or a source that is not named. */
export function supportFaults({ sources, products, models }: SupportFile): readonly string[] {
  const rows = products.flatMap(each =>
    each.versions.map(row => [each.product, row.version, row.editions].join(' ')),
  )
  const builds = products.flatMap(each =>
    each.versions.flatMap(row =>
      row.builds.map(build => [each.system, build, row.editions].join(' ')),
    ),
  )
  const names = models.flatMap(each => each.models.flatMap(row => [...row.names, ...row.codes]))
  const twice = [rows, builds, names].flatMap(all =>
    all.filter((one, at) => all.indexOf(one) !== at),
  )
  const unnamed = [...products, ...models].filter(each => !(each.source in sources))
  return [
    ...twice.map(one => `"${one}" stands there twice.`),
    ...unnamed.map(
      each => `${each.product}: the source "${each.source}" is not named under sources.`,
    ),
  ]
}

export function supportTable({ listedOn, sources, products, models }: SupportFile): SupportTable {
  return {
    listedOn,
    sources,
    versions: products.flatMap(({ versions, note, ...each }) =>
      versions.map(row => ({ ...each, ...row, note: row.note === '' ? note : row.note })),
    ),
    models: models.flatMap(({ models: rows, note, ...each }) =>
      rows.map(row => ({ ...each, ...row, note: row.note === '' ? note : row.note })),
    ),
  }
}

/** The parts of the app that others wrote: what they are, under which licence, and with which text that has to travel along. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Part } from '../../shared/keeping/parts.ts'
import { bundledFolders } from './bundled.ts'

const textsOfOurs = join(import.meta.dirname, 'licences')
const listFile = join(import.meta.dirname, 'parts.yaml')
const sqliteHeader = 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.h'
const licenceFile = /^(?:licen[cs]e|copying)(?:[.-]|$)/i

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default(''),
  dependencies: z.record(z.string(), z.string()).default({}),
})

function manifestIn(folder: string): z.infer<typeof manifest> {
  return manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
}

/** Everything of others in the build that lies in out/, in the order of the names. */
export function partsOf(root: string): readonly Part[] {
  // What package.json names as a dependency is packed as it is, beside the bundle.
  const asTheyAre = Object.keys(manifestIn(root).dependencies).map(name => `node_modules/${name}`)
  const folders = [...new Set([...bundledFolders(root), ...asTheyAre])]
  const parts = [...folders.map(folder => packagePart(join(root, folder))), ...otherParts(root)]
  return parts.sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { sensitivity: 'base' }))
}

function packagePart(folder: string): Part {
  const { name, version, license } = manifestIn(folder)
  return { name, version, licence: license, text: licenceText(folder, name) }
}

/** Empty where there is none, which the check makes a fault. */
function licenceText(folder: string, name: string): string {
  const found = readdirSync(folder).find(each => licenceFile.test(each))
  const file = found === undefined ? join(textsOfOurs, `${name}.txt`) : join(folder, found)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  // Vite's file goes on with what its own tools bundle; a few lines of Vite itself are all that is in the app.
  return (text.split(/^# Licenses of bundled dependencies$/m)[0] ?? '').trim()
}

/** What came another way than by npm. */
function otherParts(root: string): readonly Part[] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const fonts = read('assets/fonts/README.md')
  const table = z
    .object({
      listedOn: z.string(),
      sources: z.object({ endoflife: z.object({ licence: z.string() }) }),
    })
    .parse(parse(read('assets/content/tables/end-of-support.yaml')))
  return [
    {
      name: 'SQLite',
      version: /#define SQLITE_VERSION\s+"([\d.]+)"/.exec(read(sqliteHeader))?.[1] ?? '',
      licence: 'Public domain',
      text: readFileSync(join(textsOfOurs, 'sqlite.txt'), 'utf8').trim(),
    },
    {
      name: 'Arimo',
      version: /@fontsource\/arimo` ([\d.]+)/.exec(fonts)?.[1] ?? '',
      licence: 'OFL-1.1',
      text: read('assets/fonts/OFL.txt').trim(),
    },
    {
      name: 'endoflife.date',
      version: table.listedOn,
      licence: 'MIT',
      text: table.sources.endoflife.licence.trim(),
    },
  ]
}

export interface Allowed {
  readonly licences: readonly string[]
  readonly packages: Readonly<Record<string, string>>
}

export function allowedParts(): Allowed {
  const allowed = z.object({
    licences: z.array(z.string()),
    packages: z.record(z.string(), z.string()),
  })
  return allowed.parse(parse(readFileSync(listFile, 'utf8')))
}

/** One sentence for each part that nobody has judged, or that is no longer what was judged. */
export function partFaults(parts: readonly Part[], allowed: Allowed): readonly string[] {
  const faults = parts.flatMap(({ name, version, licence, text }) => {
    const judged = allowed.packages[name]
    if (judged === undefined)
      return [`${name} ${version} (${licence}) is in the app and not in the list.`]
    if (judged !== licence)
      return [`${name} ${version} is under ${licence}, and was judged under ${judged}.`]
    if (!allowed.licences.includes(licence))
      return [`${name} is under ${licence}, which is not allowed.`]
    if (version === '') return [`Which version of ${name} is in the app could not be found out.`]
    return text === '' ? [`The text of the licence of ${name} is nowhere to be found.`] : []
  })
  const names = new Set(parts.map(({ name }) => name))
  const gone = Object.keys(allowed.packages).filter(name => !names.has(name))
  return [...faults, ...gone.map(name => `${name} is in the list and no longer in the app.`)]
}

/** All of it as one text, to lie beside the program. */
export function noticesOf(parts: readonly Part[]): string {
  const head =
    'Care Cyber Check contains the following works of others. Electron and Chromium have files of their own beside this one:\nLICENSE.electron.txt and LICENSES.chromium.html.\n'
  const line = '-'.repeat(80)
  const each = parts.map(
    ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n\n${text}\n`,
  )
  return [head, ...each].join('\n')
}

/** Written at the end of each build: the list that the app shows, and the text that lies beside the program. */
export function writeParts(root: string): void {
  const folder = join(root, 'out', 'licences')
  const parts = partsOf(root)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'parts.json'), JSON.stringify(parts))
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesOf(parts))
}

/** What is inside a finished package, and whether that is what may be: no file unlisted, no source map, no key, no path of a builder. */
import { lstat, open, readdir, readFile } from 'node:fs/promises'
import { join, matchesGlob, relative, sep } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type ArchivedFile, archivedText, listArchive } from './archive.ts'
import { packedArchive } from './packed.ts'

const names = z.array(z.string())
const contentsList = z.object({
  archive: names,
  archiveSometimes: names,
  everywhere: names,
  linux: names,
  win32: names,
  sometimes: names,
})
export type ContentsList = z.infer<typeof contentsList>

interface FileBeside {
  readonly path: string
  readonly bytes: number
}

export interface Contents {
  readonly archive: string
  /** Those that lie unpacked beside the archive are among `beside` as well. */
  readonly archived: readonly ArchivedFile[]
  readonly beside: readonly FileBeside[]
}

export async function allowedContents(): Promise<ContentsList> {
  const text = await readFile(join(import.meta.dirname, 'contents.yaml'), 'utf8')
  return contentsList.parse(parse(text))
}

/** Everything in an unpacked folder. */
export async function contentsOf(folder: string, platform: NodeJS.Platform): Promise<Contents> {
  const archive = packedArchive(folder, platform)
  const beside: FileBeside[] = []
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(folder, file).replaceAll(sep, '/')
    beside.push({ path, bytes: (await lstat(file)).size })
  }
  beside.sort((one, other) => (one.path < other.path ? -1 : 1))
  return { archive, archived: await listArchive(archive), beside }
}

/**
 * One sentence for each surprise: a file that no line covers, a line that covers no file, what is on the wrong side of the archive.
 * On a Mac, of whose folders nobody has made a list, the archive alone is looked at.
 */
export function contentFaults(
  { archived, beside }: Pick<Contents, 'archived' | 'beside'>,
  list: ContentsList,
  platform: NodeJS.Platform,
): readonly string[] {
  const inArchive = archived.map(({ path }) => path)
  const strayed = archived.filter(({ path, isUnpacked }) => isUnpacked !== path.endsWith('.node'))
  const faults = [
    ...unlisted(inArchive, [...list.archive, ...list.archiveSometimes]).map(
      path => `app.asar holds ${path}, which is not listed.`,
    ),
    ...idle(inArchive, list.archive).map(pattern => `app.asar holds no ${pattern}.`),
    ...strayed.map(({ path }) => `${path} is on the wrong side of the archive.`),
  ]
  if (platform !== 'linux' && platform !== 'win32') return faults
  const wanted = [...list.everywhere, ...list[platform]]
  const paths = beside.map(({ path }) => path)
  return [
    ...faults,
    ...unlisted(paths, [...wanted, ...list.sometimes]).map(path => `${path} is not listed.`),
    ...idle(paths, wanted).map(pattern => `There is no ${pattern}.`),
  ]
}

const unlisted = (paths: readonly string[], patterns: readonly string[]): readonly string[] =>
  paths.filter(path => !patterns.some(pattern => matchesGlob(path, pattern)))
const idle = (paths: readonly string[], patterns: readonly string[]): readonly string[] =>
  patterns.filter(pattern => !paths.some(path => matchesGlob(path, pattern)))

/** What no file of ours may hold, whatever it is called. `builders` are the folders of the machine that built it. */
export async function writtenFaults(
  { archive, archived }: Pick<Contents, 'archive' | 'archived'>,
  builders: readonly string[],
): Promise<readonly string[]> {
  const faults: string[] = []
  const handle = await open(archive)
  try {
    for (const file of archived.filter(({ isUnpacked }) => !isUnpacked)) {
      const text = await archivedText(handle, file)
      const found = forbidden.filter(({ sign }) => sign.test(text)).map(({ what }) => what)
      const paths = builders.filter(path => text.includes(path))
      faults.push(...[...found, ...paths].map(what => `${file.path} holds ${what}.`))
    }
  } finally {
    await handle.close()
  }
  return faults
}

const forbidden: readonly { readonly what: string; readonly sign: RegExp }[] = [
  { what: 'the address of a source map', sign: /^\/[/*][#@] sourceMappingURL=/m },
  { what: 'a private key', sign: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*\S/ },
  { what: 'a test', sign: /["'](?:vitest|@playwright\/test)["']/ },
]

/** Publications on the disk, as tests need them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openKeys } from '../../review/keys.ts'
import { keysFolder, publishedFolder } from '../../review/place.ts'
import { benchmarkText } from '../../review/publication/benchmark.ts'
import { filesOf } from '../../review/publication/files.ts'
import { publicationOf } from '../../review/publication/publication.ts'
import { sealed } from '../../review/publication/seal.ts'
import { writeFolder } from '../../review/publication/write-folder.ts'
import type { Settings } from '../../review/settings.ts'
import type { Quarter } from '../../shared/sharing/quarters.ts'
import { sentIn, shownOf } from './made-up-nation.ts'

/** As text; what is a workbook is not. */
export const inFolder = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]),
  )

export const bytesIn = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(folder).map(name => [name, readFileSync(join(folder, name))]))

let shown: ReturnType<typeof shownOf>['shown'] | undefined
/** The same numbers for every quarter. */
const shownOnce = () => (shown ??= shownOf(sentIn({ services: 300, optIn: 0.2 })).shown)

/** A small publication where the server looks for it, with more files in it. Returns its folder. */
export function putPublication(
  { dataFolder }: Settings,
  quarter: Quarter,
  { more = {}, isMadeUp = false }: { more?: Record<string, string>; isMadeUp?: boolean } = {},
): string {
  const keys = openKeys(keysFolder(dataFolder))
  const publication = publicationOf(shownOnce(), { quarter, isMadeUp })
  const files = new Map([...filesOf(publication), ...Object.entries(more)])
  files.set('benchmark.json', benchmarkText(publication, keys))
  const folder = join(publishedFolder(dataFolder), quarter)
  writeFolder(folder, sealed(files, keys))
  return folder
}

/** What was published of the quarters before, to be held against this one: from the published folders alone. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Quarter, quarters } from '../../shared/sharing/quarters.ts'
import { readPublications } from '../attack/read-folder.ts'
import { Trouble } from '../trouble.ts'
import { type Publication, publicationOf } from './publication.ts'
import { isMadeUpFolder, verifyFolder } from './verify.ts'

/** Oldest first. */
export function earlierIn(
  folder: string,
  { quarter, isMadeUp }: Pick<Publication, 'quarter' | 'isMadeUp'>,
): readonly Publication[] {
  const before = quarters.slice(0, quarters.indexOf(quarter))
  return before
    .filter(each => existsSync(join(folder, each)))
    .map(each => readOne(each, join(folder, each), isMadeUp))
}

function readOne(quarter: Quarter, folder: string, isMadeUp: boolean): Publication {
  if (verifyFolder(folder).faults.length > 0 || isMadeUpFolder(folder) !== isMadeUp) {
    throw new Trouble(
      `${folder} is not as it was published, so this quarter cannot be compared with it. Put it back from a backup; nothing was published.`,
    )
  }
  const [read] = readPublications(folder)
  if (read?.quarter !== quarter) {
    throw new Trouble(`${folder} holds another quarter. Nothing was published.`)
  }
  return publicationOf(read.shown, { quarter, isMadeUp })
}

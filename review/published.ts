/** What may be served: the files of whole, signed publications, each under its one address, and nothing else. */
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Quarter, quarters } from '../shared/sharing/quarters.ts'
import { checksumsFile, namesIn, signatureFile } from './publication/seal.ts'
import { isMadeUpFolder, verifyFolder } from './publication/verify.ts'
import { sha256 } from './read-letter.ts'

export interface ServedFile {
  /** Within the folder of all publications. */
  readonly path: string
  readonly etag: string
}

export interface Published {
  readonly folder: string
  readonly newest: () => Quarter | null
  /** Undefined for everything that is not exactly the address of a file. */
  readonly find: (address: string) => ServedFile | undefined
}

interface Needs {
  readonly isMadeUp: boolean
  readonly milliseconds: () => number
  readonly say: (line: string) => void
}

type Shelf = ReadonlyMap<string, ServedFile>
const advisories = 'advisories.json'
/** A publication appears as a whole and never changes: looking for new ones once a second is enough. */
const secondsBetweenLooks = 1

export function createPublished(folder: string, { isMadeUp, milliseconds, say }: Needs): Published {
  const shelves = new Map<string, Shelf>()
  let all: Shelf = new Map()
  let newest: Quarter | null = null
  let lookedAt = -Infinity
  const shelfOf = (quarter: Quarter): Shelf => {
    const own = join(folder, quarter)
    const key = `${quarter} ${statSync(own).mtimeMs}`
    const shelf = shelves.get(key) ?? openShelf(quarter, own, { isMadeUp, say })
    shelves.set(key, shelf)
    return shelf
  }
  const look = () => {
    if (milliseconds() - lookedAt < secondsBetweenLooks * 1000) return
    lookedAt = milliseconds()
    const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
    const there = quarters.filter(quarter => isFolderIn(entries, quarter))
    const open = there.filter(quarter => shelfOf(quarter).size > 0)
    newest = open.at(-1) ?? null
    all = new Map([...open.flatMap(quarter => [...shelfOf(quarter)]), ...advisoriesIn(folder)])
  }
  look()
  return {
    folder,
    newest: () => {
      look()
      return newest
    },
    find: address => {
      look()
      return all.get(address)
    },
  }
}

/** A link that leads elsewhere is neither a folder nor a file here. */
const isFolderIn = (entries: readonly Dirent[], quarter: Quarter) =>
  entries.some(entry => entry.name === quarter && entry.isDirectory())
const isFile = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true

function openShelf(
  quarter: Quarter,
  own: string,
  { isMadeUp, say }: Omit<Needs, 'milliseconds'>,
): Shelf {
  const reason = whyNot(own, isMadeUp)
  if (reason !== null) {
    say(`${own} is not served: ${reason}`)
    return new Map()
  }
  const sums = namesIn(readFileSync(join(own, checksumsFile), 'utf8'))
  const seals = [checksumsFile, signatureFile].map(
    name => [name, sha256(readFileSync(join(own, name)))] as const,
  )
  const files = [...sums, ...seals].filter(
    ([name]) => !/(?:^|\/)\./.test(name) && isFile(join(own, name)),
  )
  return new Map(
    files.map(([name, sum]) => {
      const path = `${quarter}/${name}`
      return [path, { path, etag: etagOf(sum) }]
    }),
  )
}

function whyNot(own: string, isMadeUp: boolean): string | null {
  const { faults } = verifyFolder(own)
  if (faults.length > 0) return faults.join(' ')
  if (isMadeUpFolder(own) === isMadeUp) return null
  return isMadeUp ? 'It is not made-up data.' : 'It is made-up data.'
}

/** Advisories come out between publications and are signed by themselves. */
function advisoriesIn(folder: string): Shelf {
  const file = join(folder, advisories)
  if (!isFile(file)) return new Map()
  return new Map([[advisories, { path: advisories, etag: etagOf(sha256(readFileSync(file))) }]])
}

const etagOf = (sum: string) => `"${sum.slice(0, 32)}"`

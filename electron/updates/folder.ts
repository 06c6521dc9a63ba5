/** What lies in the folder of updates: the description that was found, its installer, and the installers that are kept to go back with. */
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { copyFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { compareVersions, type Installer, mostReleaseBytes } from '../../shared/updates/release.ts'
import { writeWhole } from '../system/files.ts'

/** The library puts its own folder, `pending`, beside these. */
export interface UpdatesFolder {
  /** The data folder: to the library, the place for what can be fetched again. */
  readonly base: string
  readonly found: string
  readonly pending: string
  readonly kept: string
}

export function updatesFolder(base: string): UpdatesFolder {
  const own = join(base, 'updates')
  return {
    base,
    found: join(own, 'release.json'),
    pending: join(own, 'pending'),
    kept: join(own, 'kept'),
  }
}

/** Null where there is none, or it is longer than any description. */
export function readFound({ found }: UpdatesFolder): string | null {
  return readShort(found)
}

function readShort(file: string): string | null {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  return size === undefined || size > mostReleaseBytes ? null : readFileSync(file, 'utf8')
}

export async function writeFound({ base, found }: UpdatesFolder, text: string): Promise<void> {
  mkdirSync(join(base, 'updates'), { recursive: true })
  await writeWhole(found, Buffer.from(text))
}

/** The description and whatever has come of its installer. */
export function dropFound({ found, pending }: UpdatesFolder): void {
  rmSync(found, { force: true })
  rmSync(pending, { recursive: true, force: true })
}

/** By its length alone: before it is run, and before it is called here for the first time, every byte is looked at. */
export function isPending({ pending }: UpdatesFolder, { name, bytes }: Installer): boolean {
  const file = statSync(join(pending, name), { throwIfNoEntry: false })
  return file?.isFile() === true && file.size === bytes
}

export async function isWhole(file: string, { bytes, sha512 }: Installer): Promise<boolean> {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found?.isFile() !== true || found.size !== bytes) return false
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64') === sha512
}

const endOfText = '.release.json'
const textFile = (kept: string, version: string) => join(kept, `${version}${endOfText}`)

export interface KeptText {
  readonly version: string
  readonly text: string
}

/** The newest first. */
export function listKept({ kept }: UpdatesFolder): readonly KeptText[] {
  if (!existsSync(kept)) return []
  return readdirSync(kept)
    .filter(name => /^\d+\.\d+\.\d+\.release\.json$/.test(name))
    .map(name => ({
      version: name.slice(0, -endOfText.length),
      text: readShort(join(kept, name)) ?? '',
    }))
    .sort((one, other) => compareVersions(other.version, one.version))
}

/** The installer of the version that runs now and of the one before: so many are kept, and older ones go. */
const versionsKept = 2

interface Arrived {
  readonly version: string
  readonly text: string
  readonly installer: Installer
}

/** What was installed is kept, the description last: an installer without one is nothing, and goes with the next. */
export async function keepInstaller(
  folder: UpdatesFolder,
  { version, text, installer }: Arrived,
): Promise<void> {
  const { kept, pending } = folder
  const from = join(pending, installer.name)
  mkdirSync(kept, { recursive: true })
  if (existsSync(from)) {
    await rename(from, join(kept, installer.name)).catch(() =>
      copyFile(from, join(kept, installer.name)),
    )
    await writeWhole(textFile(kept, version), Buffer.from(text))
  }
  dropFound(folder)
}

/** `nameOf` says which installer a description names, and null for one that is not to be believed. */
export async function thinKept(
  folder: UpdatesFolder,
  nameOf: (text: string) => string | null,
): Promise<void> {
  const { kept } = folder
  if (!existsSync(kept)) return
  const stay = listKept(folder)
    .slice(0, versionsKept)
    .flatMap(({ version, text }) => {
      const name = nameOf(text)
      return name === null ? [] : [name, `${version}${endOfText}`]
    })
  for (const name of readdirSync(kept)) {
    if (!stay.includes(name)) await rm(join(kept, name), { force: true })
  }
}

/** Opens a backup without believing a word of it: the seal, the zip, the manifest, and each held against the others. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import {
  formatVersion,
  keysEntry,
  type Manifest,
  manifest as manifestSchema,
  manifestEntry,
  manifestHead,
  recordsEntry,
  settingsEntry,
} from './manifest.ts'
import { isOfDisk } from '../database/trouble.ts'
import { BackupRefusal } from './refusal.ts'
import { checkSeal, type Hear, mostBytes, type Sealed } from './seal.ts'

const mostTextBytes = 256 * 1024

const knownEntries: readonly string[] = [recordsEntry, settingsEntry, manifestEntry, keysEntry]

export interface OpenedBackup extends Sealed {
  readonly path: string
  readonly manifest: Manifest
  readonly settingsText: string | null
  /** Null where the records inside are not encrypted. */
  readonly keysText: string | null
  /** Writes the records to a path where there is nothing yet; ends with all of them there, or with a refusal. */
  readonly unpackRecords: (to: string) => Promise<void>
}

/** Throws a BackupRefusal, or the error of a disk that cannot be read. */
export async function openBackup(path: string, hear?: Hear): Promise<OpenedBackup> {
  const { bytes, sha256 } = await checkSeal(path, hear)
  const zip = await openPromise(path, {
    lazyEntries: true,
    strictFileNames: true,
    autoClose: false,
  }).catch(torn)
  try {
    const entries = await entriesOf(zip, bytes)
    const manifest = readManifest(await textOf(zip, entries.get(manifestEntry)))
    checkEntries(manifest, entries)
    const checked = async (entry: Entry | undefined) =>
      entry === undefined ? null : checkedText(zip, entry, manifest)
    const settingsText = await checked(entries.get(settingsEntry))
    const keysText = await checked(entries.get(keysEntry))
    if ((keysText === null) !== (manifest.encrypted === 'no')) throw new BackupRefusal('unsafe')
    return {
      path,
      bytes,
      sha256,
      manifest,
      settingsText,
      keysText,
      unpackRecords: to => unpackRecords(path, manifest, to),
    }
  } finally {
    zip.close()
  }
}

/** Unless it is the disk that cannot be read. */
const torn = (error?: unknown): never => {
  throw isOfDisk(error) ? error : new BackupRefusal('torn')
}

async function entriesOf(zip: ZipFile, bytes: number): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > knownEntries.length) throw new BackupRefusal('unsafe')
  for await (const entry of eachEntry(zip)) {
    checkEntry(entry)
    if (entries.has(entry.fileName)) throw new BackupRefusal('unsafe')
    entries.set(entry.fileName, entry)
  }
  // Entries that share bytes would unpack to more than there is.
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > bytes || overlaps([...entries.values()])) throw new BackupRefusal('unsafe')
  return entries
}

/** The reader itself refuses paths that lead out, and a table of contents that does not add up. */
async function* eachEntry(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry()
  } catch (error) {
    throw error instanceof BackupRefusal || isOfDisk(error) ? error : new BackupRefusal('unsafe')
  }
}

/** By exact name from a list of four: no path, no device of Windows and no second spelling is among them. */
function checkEntry(entry: Entry): void {
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000
  const isPlain = mode === 0 || mode === 0o100000
  const isStored = entry.compressionMethod === 0 && entry.compressedSize === entry.uncompressedSize
  const isKnown = knownEntries.includes(entry.fileName)
  if (!isPlain || !isStored || !isKnown || entry.isEncrypted()) throw new BackupRefusal('unsafe')
}

function overlaps(entries: readonly Entry[]): boolean {
  const byPlace = [...entries].sort(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )
  return byPlace.some((entry, at) => {
    const next = byPlace[at + 1]
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize
    return next !== undefined && end > next.relativeOffsetOfLocalHeader
  })
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) yield piece as Buffer
  } catch (error) {
    torn(error)
  }
}

async function textOf(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (entry === undefined) throw new BackupRefusal('not-a-backup')
  if (entry.uncompressedSize > mostTextBytes) throw new BackupRefusal('unsafe')
  const pieces: Buffer[] = []
  for await (const piece of bytesOf(zip, entry)) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  if (crc32(bytes) !== entry.crc32) throw new BackupRefusal('torn')
  return bytes.toString('utf8')
}

async function checkedText(zip: ZipFile, entry: Entry, manifest: Manifest): Promise<string> {
  const text = await textOf(zip, entry)
  const digest = createHash('sha256').update(text, 'utf8').digest('hex')
  if (digest !== manifest.entries.find(({ name }) => name === entry.fileName)?.sha256) torn()
  return text
}

function readManifest(text: string): Manifest {
  const head = manifestHead.safeParse(jsonOf(text))
  if (!head.success) throw new BackupRefusal('not-a-backup')
  if (head.data.formatVersion > formatVersion) throw new BackupRefusal('newer')
  const read = manifestSchema.safeParse(head.data)
  if (!read.success) throw new BackupRefusal('unsafe')
  return read.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What the manifest names is there, as large as it says, and there is nothing else. */
function checkEntries(manifest: Manifest, entries: ReadonlyMap<string, Entry>): void {
  const named = new Map(manifest.entries.map(each => [each.name, each.bytes]))
  const isSame =
    named.size === manifest.entries.length &&
    named.has(recordsEntry) &&
    named.size === entries.size - 1 &&
    [...named].every(([name, bytes]) => entries.get(name)?.uncompressedSize === bytes)
  if (!isSame) throw new BackupRefusal('unsafe')
}

async function unpackRecords(path: string, manifest: Manifest, to: string): Promise<void> {
  const named = manifest.entries.find(({ name }) => name === recordsEntry)
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(torn)
  const hash = createHash('sha256')
  let crc = 0
  try {
    const entry = (await entriesOf(zip, mostBytes)).get(recordsEntry)
    if (entry === undefined || named === undefined) throw new BackupRefusal('torn')
    const file = await open(to, 'wx')
    try {
      for await (const piece of bytesOf(zip, entry)) {
        hash.update(piece)
        crc = crc32(piece, crc)
        await file.writeFile(piece)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    if (crc !== entry.crc32 || hash.digest('hex') !== named.sha256) torn()
  } finally {
    zip.close()
  }
}

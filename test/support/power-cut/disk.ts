/** A disk that keeps apart what was asked to be on it and what only might be, and shows what a power cut can leave. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Event } from './trace.ts'

interface File {
  bytes: Buffer
  /** As it surely is on the disk. */
  durable: Buffer
  pending: Change[]
}
type Change =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly length: number }

/** An entry of a folder that was made, moved or removed since the folder was last flushed. */
interface Entry {
  readonly folder: string
  readonly name: string
  readonly file: File | null
}

interface Handle {
  readonly path: string
  readonly file: File | null
  at: number
}

/** How a sector can be left by a cut. */
const sectorBytes = 512

export type Cut = 'nothing more' | 'everything' | 'some of it' | 'torn'

export interface Disk {
  /** Whether it changed anything in the folder that is looked at. */
  readonly take: (event: Event) => boolean
  /** Writes what a cut at this moment leaves into a new folder. `chance` gives numbers from 0 to 1. */
  readonly leave: (into: string, cut: Cut, chance: () => number) => void
}

type Takes = { readonly [K in Event['kind']]: (event: Extract<Event, { kind: K }>) => boolean }

/** Looks at what lies below `root` alone. */
export function createDisk(root: string): Disk {
  const files = new Map<string, File>()
  const durable = new Map<string, File>()
  const handles = new Map<string, Handle>()
  let entries: Entry[] = []

  const enter = (path: string, file: File | null): boolean => {
    const entry = { folder: dirname(path), name: basename(path), file }
    enterInto(files, entry)
    entries.push(entry)
    return true
  }
  const write = (fd: string, at: number | null, bytes: Buffer): boolean => {
    const handle = handles.get(fd)
    if (handle === undefined) return false
    const place = at ?? handle.at
    if (at === null) handle.at += bytes.length
    return change(handle.file, { kind: 'write', at: place, bytes })
  }
  const syncFolder = (path: string): boolean => {
    const mine = entries.filter(({ folder }) => folder === path)
    for (const entry of mine) enterInto(durable, entry)
    entries = entries.filter(({ folder }) => folder !== path)
    return mine.length > 0
  }
  const takes: Takes = {
    open: ({ fd, path, isNew, isEmptied }) => {
      if (!path.startsWith(root)) return false
      const before = files.get(path) ?? null
      const file = before ?? (isNew ? newFile() : null)
      handles.set(fd, { path, file, at: 0 })
      if (before === null && file !== null) return enter(path, file)
      return isEmptied && change(file, { kind: 'truncate', length: 0 })
    },
    close: ({ fd }) => {
      handles.delete(fd)
      return false
    },
    write: ({ fd, at, bytes }) => write(fd, at, bytes),
    copy: ({ from, to, length }) => {
      const source = handles.get(from)
      if (source?.file == null) return false
      const bytes = Buffer.from(source.file.bytes.subarray(source.at, source.at + length))
      source.at += length
      return write(to, null, bytes)
    },
    truncate: ({ fd, length }) => change(handles.get(fd)?.file, { kind: 'truncate', length }),
    sync: ({ fd }) => {
      const handle = handles.get(fd)
      if (handle === undefined) return false
      return handle.file === null ? syncFolder(handle.path) : syncFile(handle.file)
    },
    rename: ({ from, to }) => {
      const file = files.get(from)
      return file !== undefined && enter(to, file) && enter(from, null)
    },
    unlink: ({ path }) => files.has(path) && enter(path, null),
    said: () => false,
  }
  return {
    // The compiler does not follow that the kind of an event is that of its taker.
    take: event => (takes[event.kind] as (event: Event) => boolean)(event),
    leave: (into, cut, chance) => {
      const left = new Map(durable)
      const share = cut === 'everything' ? 1 : cut === 'nothing more' ? 0 : chance()
      // A folder takes its entries in their order.
      for (const entry of entries.slice(0, Math.round(share * entries.length))) {
        enterInto(left, entry)
      }
      for (const [path, file] of left) {
        const at = join(into, path.slice(root.length))
        mkdirSync(dirname(at), { recursive: true })
        writeFileSync(at, leftOf(file, cut, chance))
      }
    },
  }
}

const newFile = (): File => ({ bytes: Buffer.alloc(0), durable: Buffer.alloc(0), pending: [] })

function change(file: File | null | undefined, made: Change): boolean {
  if (file === null || file === undefined) return false
  file.bytes = changed(file.bytes, made)
  file.pending.push(made)
  return true
}

function syncFile(file: File): boolean {
  file.durable = file.bytes
  file.pending = []
  return true
}

function enterInto(files: Map<string, File>, { folder, name, file }: Entry): void {
  if (file === null) files.delete(join(folder, name))
  else files.set(join(folder, name), file)
}

function changed(bytes: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    const next = Buffer.alloc(change.length)
    bytes.copy(next, 0, 0, Math.min(bytes.length, change.length))
    return next
  }
  const next = Buffer.alloc(Math.max(bytes.length, change.at + change.bytes.length))
  bytes.copy(next)
  change.bytes.copy(next, change.at)
  return next
}

function leftOf({ durable, pending }: File, cut: Cut, chance: () => number): Buffer {
  if (cut === 'nothing more') return durable
  const kept = cut === 'everything' ? pending : pending.filter(() => chance() < 0.5)
  const changes = cut === 'torn' ? kept.map(change => torn(change, chance)) : kept
  return changes.reduce(changed, durable)
}

/** Ends within a sector's bound: what lies behind it never came. */
function torn(change: Change, chance: () => number): Change {
  if (change.kind === 'truncate') return change
  const sectors = Math.ceil(change.bytes.length / sectorBytes)
  const many = Math.floor(chance() * (sectors + 1)) * sectorBytes
  return { ...change, bytes: change.bytes.subarray(0, many) }
}

/** Builds backups that no app of ours would make: zips byte by byte, with a seal that fits. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { sealBytes, sealStart, sumFrom } from '../../electron/backups/seal.ts'

export interface Part {
  readonly name: string
  readonly data: Buffer
  readonly method?: number
  /** What the zip says of it, where that is not so. */
  readonly says?: {
    readonly crc?: number
    readonly packed?: number
    readonly unpacked?: number
    readonly localName?: string
    readonly flags?: number
    /** Where the entry is said to begin. */
    readonly offset?: number
  }
  /** The kind and the rights of a file, as Unix writes them. */
  readonly mode?: number
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Closes whatever it is given as a backup is closed. */
export function sealed(bytes: Buffer): Buffer {
  const turned = Buffer.concat([bytes.subarray(sumFrom), bytes.subarray(0, sumFrom)])
  return Buffer.concat([bytes, Buffer.from(sealStart + sha256(turned), 'latin1')])
}

/** A zip as it is asked for, sealed. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const { name, data, says = {}, method = 0, mode = 0 } = part
    const { length } = data
    const honest = { flags: 0, crc: crc32(data), packed: length, unpacked: length, method }
    const facts = { ...honest, ...says }
    const local = Buffer.concat([header(0x04034b50, facts, says.localName ?? name), data])
    central.push(centralOf(facts, name, says.offset ?? at, mode))
    locals.push(local)
    at += local.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(sealBytes, 20)
  return sealed(Buffer.concat([...locals, list, end]))
}

interface Facts {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
}

function header(signature: number, facts: Facts, name: string): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(facts.flags, 6)
  bytes.writeUInt16LE(facts.method, 8)
  bytes.writeUInt32LE(facts.crc, 14)
  bytes.writeUInt32LE(facts.packed, 18)
  bytes.writeUInt32LE(facts.unpacked, 22)
  bytes.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([bytes, Buffer.from(name, 'utf8')])
}

function centralOf(facts: Facts, name: string, offset: number, mode: number): Buffer {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE((3 << 8) | 20, 4)
  bytes.writeUInt16LE(20, 6)
  bytes.writeUInt16LE(facts.flags, 8)
  bytes.writeUInt16LE(facts.method, 10)
  bytes.writeUInt32LE(facts.crc, 16)
  bytes.writeUInt32LE(facts.packed, 20)
  bytes.writeUInt32LE(facts.unpacked, 24)
  bytes.writeUInt16LE(Buffer.byteLength(name), 28)
  bytes.writeUInt32LE((mode << 16) >>> 0, 38)
  bytes.writeUInt32LE(offset, 42)
  return Buffer.concat([bytes, Buffer.from(name, 'utf8')])
}

export interface Inside {
  readonly records: Buffer
  readonly manifest: Readonly<Record<string, unknown>>
}

const settings = Buffer.from(JSON.stringify({ secondPlace: null }))

export const entryOf = (name: string, data: Buffer) => ({
  name,
  bytes: data.length,
  sha256: sha256(data),
})

/** The three parts of a backup of these records, whose manifest fits unless it is told otherwise. */
export function partsOf({ records, manifest }: Inside, says: object = {}): readonly Part[] {
  const entries = [entryOf('records.db', records), entryOf('settings.json', settings)]
  const text = JSON.stringify({ ...manifest, entries, ...says })
  return [
    { name: 'records.db', data: records },
    { name: 'settings.json', data: settings },
    { name: 'manifest.json', data: Buffer.from(text) },
  ]
}

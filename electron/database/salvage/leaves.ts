/** Which rows of a table lie on one page of the file together: where one of them is hurt, none of them is believed. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { HurtCopy } from './hurt-copy.ts'

/** Rowids, both ends included. */
export interface Leaf {
  readonly from: number
  readonly to: number
}

/** Page numbers start at 1, and are from here on the file's own (sqlite.org/fileformat2.html, 1.6). */
export interface Image {
  readonly bytes: Buffer
  readonly pageBytes: number
}

const interior = 0x05
const mostLevels = 12

/**
 * Null where pages need no such care, since each carries a sum of its own (encrypted records), and `'unknown'` where the
 * log could not be folded in, so that the file is not what SQLite reads.
 */
export function imageOf({ file, isSealed }: HurtCopy): Image | 'unknown' | null {
  if (isSealed) return null
  const log = `${file}-wal`
  if (existsSync(log) && statSync(log).size > 0) return 'unknown'
  const bytes = readFileSync(file)
  const said = bytes.readUInt16BE(16)
  return { bytes, pageBytes: said === 1 ? 65536 : said }
}

/** What lies beneath a page that makes no sense counts as one leaf. */
export function leavesOf(image: Image, root: number): readonly Leaf[] {
  return beneath(image, root, { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER }, 0)
}

function beneath(image: Image, page: number, all: Leaf, level: number): readonly Leaf[] {
  const children = level < mostLevels ? childrenOf(image, page, all) : null
  if (children === null) return [all]
  return children.flatMap(([child, range]) => beneath(image, child, range, level + 1))
}

type Child = readonly [page: number, rows: Leaf]

/** Null for a leaf, and for anything that is no page of a table. */
function childrenOf(image: Image, page: number, all: Leaf): readonly Child[] | null {
  const body = pageOf(image, page)
  if (body === null) return null
  const head = page === 1 ? 100 : 0
  const count = body.readUInt16BE(head + 3)
  if (body[head] !== interior || head + 12 + count * 2 > body.length) return null
  const children: Child[] = []
  let { from } = all
  for (let cell = 0; cell < count; cell += 1) {
    const at = body.readUInt16BE(head + 12 + cell * 2)
    const to = varintAt(body, at + 4)
    if (to === null || to < from || to > all.to) return null
    children.push([body.readUInt32BE(at), { from, to }])
    from = to + 1
  }
  return [...children, [body.readUInt32BE(head + 8), { from, to: all.to }]]
}

function pageOf({ bytes, pageBytes }: Image, page: number): Buffer | null {
  const start = (page - 1) * pageBytes
  const isThere = page >= 1 && start + pageBytes <= bytes.length
  return isThere ? bytes.subarray(start, start + pageBytes) : null
}

/** Null where the page ends first, or the number is none that a row of ours has. */
function varintAt(body: Buffer, at: number): number | null {
  let value = 0
  for (let step = 0; step < 8; step += 1) {
    const byte = body[at + step]
    if (byte === undefined) return null
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return value <= Number.MAX_SAFE_INTEGER ? value : null
  }
  return null
}

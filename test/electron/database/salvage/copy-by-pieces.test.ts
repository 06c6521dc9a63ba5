import { readFileSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyByPieces, type Read } from '../../../../electron/database/salvage/copy-by-pieces.ts'
import { temporaryFolder } from '../../../support/temporary-database.ts'

const page = 4096
const pages = 41

/** A file in which every page is filled with its own number, and the last is cut short. */
function aFile() {
  const folder = temporaryFolder()
  const bytes = Buffer.concat(
    Array.from({ length: pages }, (_, at) => Buffer.alloc(at === pages - 1 ? 100 : page, at + 1)),
  )
  writeFileSync(join(folder, 'from'), bytes)
  return { from: join(folder, 'from'), to: join(folder, 'to'), bytes }
}

const withCode = (code: string) => Object.assign(new Error('technical'), { code })

/** As a disk with worn places: a read that meets one ends before it, and one that begins there is refused. */
const wornAt =
  (...worn: readonly number[]): Read =>
  (handle, piece, position) => {
    const first = worn.find(at => at * page < position + piece.length && (at + 1) * page > position)
    if (first === undefined) return readSync(handle, piece, 0, piece.length, position)
    const before = first * page - position
    if (before <= 0) throw withCode('EIO')
    return readSync(handle, piece, 0, before, position)
  }

/** The pages of the copy that are not those of the file. */
const differing = (bytes: Buffer, copy: Buffer) =>
  Array.from({ length: pages }, (_, at) => at).filter(at => {
    const [from, to] = [at * page, (at + 1) * page]
    return !copy.subarray(from, to).equals(bytes.subarray(from, to))
  })

function run(read: Read | undefined, isOver = () => false) {
  const file = aFile()
  const steps = copyByPieces(file.from, file.to, {
    isOver,
    ...(read === undefined ? {} : { read }),
  })
  for (;;) {
    const step = steps.next()
    if (step.done !== true) continue
    const copy = readFileSync(file.to)
    expect(copy.length).toBe(file.bytes.length)
    return { unread: step.value, differs: differing(file.bytes, copy), copy }
  }
}

describe('a copy from a disk that fails', () => {
  it('of a file that can be read is the file', () => {
    expect(run(undefined)).toMatchObject({ unread: 0, differs: [] })
  })

  it('leaves out the very pages that are not given out, and no more', () => {
    const { unread, differs, copy } = run(wornAt(0, 17, 18, 40))
    expect(unread).toBe(3 * page + 100)
    expect(differs).toEqual([0, 17, 18, 40])
    for (const at of differs) {
      expect(copy.subarray(at * page, (at + 1) * page).every(byte => byte === 0)).toBe(true)
    }
  })

  it('ends when it is over, with what was read by then', () => {
    let steps = 0
    const { differs } = run(undefined, () => ++steps > 2)
    expect(differs).toEqual(Array.from({ length: pages - 32 }, (_, at) => at + 32))
  })

  it('gives up where the disk is no longer there', () => {
    const gone: Read = () => {
      throw withCode('ENXIO')
    }
    expect(() => run(gone)).toThrow('technical')
  })
})

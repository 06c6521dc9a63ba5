/** Closes damaged records that were put aside: no database can turn them, so each file is encrypted as it is. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { flushFolder } from '../database/flush.ts'
import { beginningOf } from '../database/sealed.ts'
import { writeWhole } from './key-file.ts'
import { keyBytes } from './wrap.ts'

const hurtName = /^hurt-[\w-]+\.db(?:-wal|-shm|-journal)?$/
const closedEnd = '.locked'
const mark = Buffer.from('CCClock1')
const nonceBytes = 12
const tagBytes = 16

type Report = (error: unknown) => void

/** A key of its own, so that no two ways of encrypting share one. */
const keyFor = (key: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), 'hurt files', keyBytes))

/** `all`, or after the lock was set only those that can still be read: what was hurt since is encrypted already. */
export function closeHurtFiles(
  folder: string,
  key: Uint8Array,
  which: 'all' | 'readable',
  report: Report,
): number {
  const files = filesIn(folder, name => hurtName.test(name)).filter(
    file => which === 'all' || beginningOf(file) === 'readable',
  )
  return turnEach(files, report, file => {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', keyFor(key), nonce)
    const closed = Buffer.concat([cipher.update(readFileSync(file)), cipher.final()])
    writeWhole(`${file}${closedEnd}`, Buffer.concat([mark, nonce, cipher.getAuthTag(), closed]))
  })
}

export function openHurtFiles(folder: string, key: Uint8Array, report: Report): number {
  const isClosed = (name: string) =>
    name.endsWith(closedEnd) && hurtName.test(name.slice(0, -closedEnd.length))
  return turnEach(filesIn(folder, isClosed), report, file => {
    const bytes = readFileSync(file)
    const at = [mark.length, mark.length + nonceBytes, mark.length + nonceBytes + tagBytes] as const
    const decipher = createDecipheriv('aes-256-gcm', keyFor(key), bytes.subarray(at[0], at[1]))
    decipher.setAuthTag(bytes.subarray(at[1], at[2]))
    const opened = Buffer.concat([decipher.update(bytes.subarray(at[2])), decipher.final()])
    writeWhole(file.slice(0, -closedEnd.length), opened)
  })
}

const filesIn = (folder: string, isOne: (name: string) => boolean): readonly string[] =>
  readdirSync(folder)
    .filter(isOne)
    .map(name => join(folder, name))

/** The one before goes once the other is on the disk. Returns how many stay as they were. */
function turnEach(files: readonly string[], report: Report, turn: (file: string) => void): number {
  let left = 0
  for (const file of files) {
    try {
      turn(file)
      unlinkSync(file)
      flushFolder(join(file, '..'))
    } catch (error) {
      report(error)
      left += 1
    }
  }
  return left
}

/** Takes in sealed files, such as came by e-mail or on a USB stick, and writes a receipt file for each. */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { mostSealedBytes, receiptEnding, sealedEnding } from '../../shared/sharing/sealed.ts'
import { isAway } from '../database/away.ts'
import { holdToKey, openStore } from '../database/open.ts'
import { openKeys, openSealingKeys } from '../keys.ts'
import { keysFolder } from '../place.ts'
import { Refusal } from '../refusal.ts'
import type { Settings } from '../settings.ts'
import { takeIn, type TakenIn } from '../take-in.ts'
import { Trouble } from '../trouble.ts'
import type { CommandOptions } from './command.ts'

type Outcome = TakenIn['outcome'] | 'refused'

const words: Readonly<Record<TakenIn['outcome'], string>> = {
  stored: 'accepted',
  corrected: 'accepted; it takes the place of an earlier one',
  'same-again': 'had been here before; it counts once',
  'taken-back': 'taken back; nothing of it is stored',
}

/** With the server stopped on SQLite. One file that is refused keeps none of the others out. */
export async function importFiles(
  settings: Settings,
  rest: readonly string[],
  { today, write }: CommandOptions,
): Promise<string> {
  const { files, into } = asked(rest)
  const store = await openStore(settings, { isAlone: true })
  try {
    const folder = keysFolder(settings.dataFolder)
    const keys = openKeys(folder)
    await holdToKey(store, keys.fingerprint)
    const clock = { today: () => today, milliseconds: () => performance.now() }
    const edges = { clock, keys, sealingKeys: openSealingKeys(folder), limits: settings.limits }
    const outcomes: Outcome[] = []
    for (const file of files) {
      const shown = basename(file).replace(/\p{C}/gu, '?')
      try {
        const { outcome, answer } = await takeIn(store, bytesOf(file), edges)
        outcomes.push(outcome)
        const place = receiptPlace(file, into)
        write(`${shown}: ${words[outcome]}. ${writeReceipt(place, answer)}`)
      } catch (error) {
        outcomes.push('refused')
        write(`${shown}: refused. ${reasonOf(error)}`)
      }
    }
    const said = inCounts(outcomes)
    write(`In all: ${said}.`)
    return said
  } finally {
    await store.close()
  }
}

function asked(rest: readonly string[]): {
  readonly files: readonly string[]
  readonly into: string | null
} {
  const at = rest.indexOf('--into')
  const into = at < 0 ? null : (rest[at + 1] ?? '')
  const files = at < 0 ? rest : rest.filter((_each, place) => place !== at && place !== at + 1)
  if (files.length === 0) {
    throw new Trouble('Say which files: npm run review -- import FILES… [--into FOLDER]')
  }
  if (into !== null && !statSync(into || '.', { throwIfNoEntry: false })?.isDirectory()) {
    throw new Trouble(`There is no folder ${into} for the receipts. Make it first.`)
  }
  return { files, into }
}

/** Never more than a sealed file can have, whatever lies there. */
function bytesOf(file: string): Buffer<ArrayBuffer> {
  let handle
  try {
    // Not waiting for whoever might write into a pipe. Windows has no such flag, and counts it as none.
    handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch {
    throw new Trouble('There is no such file, or it cannot be read.')
  }
  try {
    if (!fstatSync(handle).isFile()) throw new Trouble('It is not a file.')
    const bytes = Buffer.alloc(mostSealedBytes + 1)
    let length = 0
    for (;;) {
      const read = readSync(handle, bytes, length, bytes.length - length, length)
      length += read
      if (read === 0 || length === bytes.length) return bytes.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

function receiptPlace(file: string, into: string | null): string {
  const name = basename(file)
  const stem = name.endsWith(sealedEnding) ? name.slice(0, -sealedEnding.length) : name
  return join(into ?? dirname(file), `${stem}${receiptEnding}`)
}

/** Whole or not at all. What was taken in stays so: importing the file again gives the same receipt. */
function writeReceipt(place: string, text: string): string {
  if (existsSync(place) && readFileSync(place, 'utf8') !== text) {
    return `But ${place} holds something else, so no receipt was written. Move it away and import this file again.`
  }
  const next = `${place}.new`
  try {
    writeFileSync(next, text, { mode: 0o644, flush: true })
    renameSync(next, place)
    return `Receipt: ${place}`
  } catch {
    rmSync(next, { force: true })
    return `But no receipt could be written to ${place}. Import this file again, with --into and a folder that can be written to.`
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal || error instanceof Trouble) return error.message
  if (isAway(error)) return `${new Refusal('busy').message} Import this file again.`
  throw error
}

function inCounts(outcomes: readonly Outcome[]): string {
  const count = (...which: readonly Outcome[]) =>
    outcomes.filter(outcome => which.includes(outcome)).length
  const accepted = `${count('stored', 'corrected')} accepted`
  const again = `${count('same-again')} here before`
  return `${accepted}, ${again}, ${count('taken-back')} taken back, ${count('refused')} refused`
}

/** The second place for backups: a USB stick, a network drive or a synced folder that the manager chose. */
import { randomUUID } from 'node:crypto'
import { copyFile, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { Failure } from '../../shared/failure.ts'
import { isBackupName } from '../database/copies.ts'
import { codeOf } from '../database/trouble.ts'
import type { KnownBackup } from './catalog.ts'
import { BackupRefusal } from './refusal.ts'
import { checkSeal } from './seal.ts'

/** In the folder, with a random mark in it, so that another stick with the same letter is not taken for it. */
const markName = 'care-cyber-check-backups.txt'
const markText = (mark: string) =>
  `Care Cyber Check keeps backups in this folder. Please leave this file here: the app knows the folder by it.\n${mark}\n`
const markIn = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/m
/** A network drive that is gone can keep whoever asks waiting for minutes. */
const patienceMs = 15_000

export class NotReachable extends Error {}

/** Rejects where the disk does not answer in time; what it does later is of no interest. */
export async function inTime<T>(work: Promise<T>, milliseconds = patienceMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new NotReachable())
    }, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export interface ChosenPlace {
  readonly folder: string
  readonly mark: string
  readonly isSameDisk: boolean
}

/** Leaves the mark there, or takes over the one that is. Fails in words where the folder will not do. */
export async function choosePlace(folder: string, dataFolder: string): Promise<ChosenPlace> {
  const inside = relative(dataFolder, folder)
  if (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside))) {
    throw new Failure(
      'invalid',
      'That folder is inside the app’s own folder. Choose one on a USB stick, on a network drive or in another folder.',
    )
  }
  try {
    const there = await inTime(readMark(folder))
    const mark = there ?? randomUUID()
    if (there === null) await inTime(writeFlushed(join(folder, markName), markText(mark)))
    const [one, other] = await Promise.all([stat(folder), stat(dataFolder)])
    return { folder, mark, isSameDisk: one.dev === other.dev }
  } catch (error) {
    throw new Failure('invalid', sentenceFor(error))
  }
}

function sentenceFor(error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'There is no room left in that folder. Make some room, or choose another.'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return 'That folder can be read but not written to. Choose another.'
  return 'That folder cannot be reached. Connect it, or choose another.'
}

async function writeFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function readMark(folder: string): Promise<string | null> {
  try {
    const text = await readFile(join(folder, markName), 'utf8')
    return markIn.exec(text)?.[0] ?? null
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    // Whether the folder itself is there: a stick that was pulled out is not an empty folder.
    await readdir(folder)
    return null
  }
}

const onAnotherPc = /^[\\/]{2}/

/**
 * Whether a folder that a backup names may be taken without asking. Anybody can have written the backup: its backups go on in no
 * folder where the app has kept none, and no other PC is so much as called for it.
 */
export async function isOurPlace(folder: string): Promise<boolean> {
  if (!isAbsolute(folder) || onAnotherPc.test(folder)) return false
  return (await inTime(readMark(folder)).catch(() => null)) !== null
}

/** Rejects with NotReachable unless the very folder that was chosen is there. */
export async function mustBeThere(place: Pick<ChosenPlace, 'folder' | 'mark'>): Promise<void> {
  const mark = await inTime(readMark(place.folder)).catch(() => null)
  if (mark !== place.mark) throw new NotReachable()
}

/** Copies a backup there, reads it back and compares; a name that is taken by another file is never written over. */
export async function copyThere(
  from: string,
  backup: KnownBackup,
  place: Pick<ChosenPlace, 'folder' | 'mark'>,
): Promise<KnownBackup> {
  await mustBeThere(place)
  const { sha256 } = await checkSeal(from)
  const name = await freeName({ ...backup, sha256 }, place.folder)
  const to = join(place.folder, name)
  if ((await sealOf(to)) === sha256) return { ...backup, name, place: 'second' }
  const unfinished = `${to}.part`
  try {
    await rm(unfinished, { force: true })
    await copyFile(from, unfinished)
    await flush(unfinished)
    if ((await sealOf(unfinished)) !== sha256) {
      throw new Error('The backup in the second place is not what was written.')
    }
    await utimes(unfinished, new Date(backup.madeAt), new Date(backup.madeAt)).catch(
      () => undefined,
    )
    await rename(unfinished, to)
    await flush(place.folder).catch(() => undefined)
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined)
  }
  return { ...backup, name, place: 'second' }
}

/** Two PCs may keep their backups in one folder, made in the same second. */
async function freeName({ name, sha256 }: KnownBackup, folder: string): Promise<string> {
  const there = await sealOf(join(folder, name))
  return there === null || there === sha256
    ? name
    : name.replace(/\.ccc$/, `-${sha256.slice(0, 4)}.ccc`)
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+').catch(() => open(path, 'r'))
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Null where there is no such file, and an empty text where there is one that is no whole backup. */
async function sealOf(path: string): Promise<string | null> {
  try {
    return (await checkSeal(path)).sha256
  } catch (error) {
    if (!(error instanceof BackupRefusal)) throw error
    return error.kind === 'gone' ? null : ''
  }
}

export interface FoundThere {
  readonly name: string
  readonly madeAt: string
  readonly bytes: number
}

/** Every file there that is named like a backup, whoever made it. */
export async function listThere(folder: string): Promise<readonly FoundThere[]> {
  const names = (await readdir(folder)).filter(isBackupName)
  return Promise.all(
    names.map(async name => {
      const { mtime, size } = await stat(join(folder, name))
      return { name, madeAt: mtime.toISOString(), bytes: size }
    }),
  )
}

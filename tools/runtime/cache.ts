/** Keeps in the user's cache folder what takes long to make, so that it is made once and a cut-off attempt never counts. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { asSystemError, diskFailure, RuntimeFailure } from './failure.ts'

// Named for the process that works in it, so that the next one can tell whether it was given up.
const unfinishedMark = 'unfinished-'
const abandonedAfterInMs = 24 * 60 * 60 * 1000

export interface Keepsake {
  /** The folder to make, in the cache folder. It is there whole, or not at all. */
  readonly folder: string
  /** A file the finished folder must hold; without it the folder counts as damaged and is made again. */
  readonly mustHold: string
  readonly neededInBytes: number
  /** Fills the empty folder it is given. */
  readonly make: (emptyFolder: string) => Promise<void>
}

/** Makes the folder unless it is there already. Two processes may do so at once: the first to finish wins, both can use the result. */
export async function keepInCache({
  folder,
  mustHold,
  neededInBytes,
  make,
}: Keepsake): Promise<void> {
  const isWhole = (): boolean => existsSync(path.join(folder, mustHold))
  if (isWhole()) return
  const cacheFolder = path.dirname(folder)
  try {
    await mkdir(cacheFolder, { recursive: true })
    await removeAbandoned(cacheFolder)
    await checkFreeSpace(cacheFolder, neededInBytes)
    const workFolder = await mkdtemp(
      path.join(cacheFolder, `${unfinishedMark}${hostname()}-${process.pid}-`),
    )
    try {
      await make(workFolder)
      if (await canTakeName(workFolder, folder)) return
      // Something is in the way: a whole folder is what another process has just finished, anything else is damaged.
      if (isWhole()) return
      await rm(folder, { recursive: true, force: true })
      await rename(workFolder, folder)
    } finally {
      await rm(workFolder, { recursive: true, force: true })
    }
  } catch (error) {
    throw diskFailure(error, cacheFolder) ?? error
  }
}

async function canTakeName(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    const { code } = asSystemError(error)
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') return false
    throw error
  }
}

/** Refuses with words when the disk is too full to begin. */
export async function checkFreeSpace(folder: string, neededInBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= neededInBytes) return
  const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000)
  throw new RuntimeFailure(
    `There is too little room on the disk that holds ${folder}: ${inMegabytes(free)} MB free, about ${inMegabytes(neededInBytes)} MB needed.`,
    'Free some room there, or set XDG_CACHE_HOME to a folder on a larger disk, and run the same command again.',
  )
}

/** Clears away what a process that has since ended left half made. */
async function removeAbandoned(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const leftover = path.join(cacheFolder, name)
    if (name.startsWith(unfinishedMark) && (await isAbandoned(leftover))) {
      await rm(leftover, { recursive: true, force: true })
    }
  }
}

async function isAbandoned(leftover: string): Promise<boolean> {
  const [, host, processNumber] = /-(.+)-(\d+)-\w+$/.exec(path.basename(leftover)) ?? []
  if (host === hostname()) return !isRunning(Number(processNumber))
  // Another computer's, or another container's, that shares this folder: there only the age tells.
  const { mtimeMs } = await stat(leftover).catch(() => ({ mtimeMs: Date.now() }))
  return Date.now() - mtimeMs > abandonedAfterInMs
}

function isRunning(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0)
    return true
  } catch (error) {
    return asSystemError(error).code !== 'ESRCH'
  }
}

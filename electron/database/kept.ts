/** Which files in the data folder are the app's, and how all of them are erased. Others' files there are never touched. */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { type Kept, type KeptKind, keptKinds } from '../../shared/keeping/kept.ts'
import { flushFolder } from './flush.ts'

interface Place {
  /** Within the data folder; empty for the folder itself. */
  readonly folder: string
  readonly names: RegExp
}

const erasingName = /^erasing-\d+\.tmp$/
const beside = '(?:\\.(?:new|turned))?(?:-wal|-shm|-journal)?'

/**
 * Every name that the app gives a file. The folder may be one that somebody chose and keeps other things in, so nothing is erased because
 * of where it lies; a journey sees that no file of ours is left out.
 */
const places: Readonly<Record<KeptKind, readonly Place[]>> = {
  records: [{ folder: '', names: new RegExp(`^records\\.db${beside}$`) }],
  copies: [
    {
      folder: 'copies',
      names: new RegExp(`^(?:(?:copy|before-update)-[\\d-]+\\.db|unfinished\\.part)${beside}$`),
    },
    { folder: 'backups', names: /^[\w -]+\.ccc(?:\.part)?$/ },
    {
      folder: 'backups',
      names: new RegExp(`^(?:unfinished|turning)\\.(?:part|db)${beside}$`),
    },
    { folder: '', names: /^backups\.json(?:\.new|\.part)?$/ },
  ],
  hurt: [
    {
      folder: '',
      names: new RegExp(`^hurt-[\\w-]+\\.db${beside}(?:\\.locked(?:\\.new)?)?$`),
    },
  ],
  unfinished: [
    {
      folder: '',
      names: new RegExp(
        `^(?:probe\\.tmp|erasing-\\d+\\.tmp|(?:restoring|testing|salvaged|reading-hurt)\\.db${beside})$`,
      ),
    },
  ],
  updates: [
    { folder: 'updates', names: /^(?:release\.json|\.release\.json\.[\w-]+\.tmp)$/ },
    {
      folder: join('updates', 'pending'),
      names: /^(?:update-info\.json|(?:\d-)?(?:temp-)?care-cyber-check-[\w.-]+)$/i,
    },
    {
      folder: join('updates', 'kept'),
      names:
        /^(?:care-cyber-check-[\w.-]+|[\d.]+\.release\.json|\.[\d.]+\.release\.json\.[\w-]+\.tmp)$/i,
    },
  ],
  lock: [
    { folder: '', names: /^lock(?:-tries)?\.json(?:\.new|\.part)?$/ },
    { folder: 'copies', names: /^lock\.json(?:\.new|\.part)?$/ },
  ],
}

function filesOf(kind: KeptKind, folder: string): readonly string[] {
  return places[kind].flatMap(({ folder: inside, names }) => {
    const at = join(folder, inside)
    if (!existsSync(at)) return []
    return readdirSync(at, { withFileTypes: true })
      .filter(entry => entry.isFile() && names.test(entry.name))
      .map(({ name }) => join(at, name))
  })
}

/** What the app keeps in the folder, as far as it is there. */
export function keptIn(folder: string): readonly Kept[] {
  return keptKinds
    .map((kind): Kept => {
      const files = filesOf(kind, folder)
      const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
      return { kind, path: pathOf(kind, folder, files), files: files.length, bytes }
    })
    .filter(({ files }) => files > 0)
}

function pathOf(kind: KeptKind, folder: string, files: readonly string[]): string {
  if (kind === 'copies' || kind === 'updates') return join(folder, places[kind][0]?.folder ?? '')
  return files[0] ?? folder
}

/**
 * Erases everything of ours, the records last: where something before them is held by another program, they stay, and nothing is half
 * done that the app could not open. Hands back the files that could not be erased. The records must be closed.
 */
export function eraseKept(folder: string): readonly string[] {
  for (const kind of keptKinds) {
    const left = filesOf(kind, folder).filter(file => !erase(file, folder))
    if (left.length > 0) return left
  }
  for (const inside of foldersOfOurs) {
    try {
      rmdirSync(join(folder, inside))
    } catch {
      // It was not there, or somebody keeps something of their own in it.
    }
  }
  flushFolder(folder)
  return []
}

/** Each after those within it. */
const foldersOfOurs = [
  'copies',
  'backups',
  join('updates', 'pending'),
  join('updates', 'kept'),
  'updates',
]

/** What an erasing that was cut off has left; called before the records are opened. */
export function finishErasing(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (erasingName.test(name)) wipe(join(folder, name))
  }
}

/**
 * Out of the way first, in one step: cut off in the middle, the app finds no records and begins anew, where half a file would be a damaged
 * one. True when it is gone.
 */
function erase(file: string, folder: string): boolean {
  if (erasingName.test(basename(file))) return wipe(file)
  const aside = freeName(folder)
  try {
    renameSync(file, aside)
    flushFolder(folder)
  } catch {
    return !existsSync(file)
  }
  return wipe(aside)
}

function freeName(folder: string): string {
  for (let number = 1; ; number += 1) {
    const file = join(folder, `erasing-${number}.tmp`)
    if (!existsSync(file)) return file
  }
}

/** Written over before it is deleted: what that is worth depends on the disk, but it costs nothing. */
function wipe(file: string): boolean {
  try {
    const handle = openSync(file, 'r+')
    try {
      const zeros = Buffer.alloc(1024 * 1024)
      const { size } = fstatSync(handle)
      for (let at = 0; at < size; at += zeros.length) {
        writeSync(handle, zeros, 0, Math.min(zeros.length, size - at), at)
      }
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    unlinkSync(file)
    return true
  } catch {
    return !existsSync(file)
  }
}

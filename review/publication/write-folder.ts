/** Writes a publication as a folder: all of it, or nothing; and never another one in the place of one that is out. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Trouble } from '../trouble.ts'
import type { Files } from './files.ts'

export type Written = 'written' | 'there already'

export function writeFolder(folder: string, files: Files): Written {
  const to = resolve(folder)
  if (existsSync(to)) {
    if (isSame(to, files)) return 'there already'
    throw new Trouble(
      `${to} is there already and holds something else. What was published is never changed; choose another folder.`,
    )
  }
  const next = `${to}.${process.pid}.new`
  mkdirSync(dirname(to), { recursive: true })
  mkdirSync(next)
  try {
    for (const [name, content] of files) {
      writeFileSync(join(next, name), content)
      chmodSync(join(next, name), 0o644)
    }
    // All are written before the first is waited for: most of them are on the disk with it.
    for (const name of files.keys()) flush(join(next, name), 'r+')
    // Everybody may read what is published, whatever else this program writes.
    chmodSync(next, 0o755)
    settle(next)
    renameSync(next, to)
    settle(dirname(to))
  } finally {
    rmSync(next, { recursive: true, force: true })
  }
  return 'written'
}

/** So that the names are on the disk too; Windows has no such call for folders. */
function settle(folder: string): void {
  if (process.platform === 'win32') return
  flush(folder, 'r')
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags)
  fsyncSync(handle)
  closeSync(handle)
}

function isSame(folder: string, files: Files): boolean {
  const names = readdirSync(folder)
  return (
    names.length === files.size &&
    names.every(name => {
      const wanted = files.get(name)
      return wanted !== undefined && Buffer.from(wanted).equals(readFileSync(join(folder, name)))
    })
  )
}

/** Counts wrong passphrases across restarts, by a clock that nobody can put forward. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  afterWaiting,
  afterWrong,
  mostWrong,
  noTries,
  type Tries,
} from '../../shared/keeping/tries.ts'
import { waitMs } from '../../shared/keeping/tries.ts'
import { removeFile } from '../database/remove.ts'
import { writeWhole } from './key-file.ts'

export const triesFileName = 'lock-tries.json'

export interface TriesKept {
  /** As it stands now; what is left of a wait is written down each time this is asked. */
  readonly now: () => Tries
  readonly wrong: () => Tries
  readonly right: () => void
}

/** `milliseconds` is a clock that only runs forward, such as performance.now. */
export function keepTries(folder: string, milliseconds: () => number): TriesKept {
  const file = join(folder, triesFileName)
  let tries = read(file)
  let seenAt = milliseconds()

  const keep = (next: Tries): Tries => {
    if (next.wrong !== tries.wrong || next.leftMs !== tries.leftMs) {
      writeWhole(file, Buffer.from(JSON.stringify(next)))
    }
    tries = next
    return next
  }
  const now = (): Tries => {
    const at = milliseconds()
    const next = afterWaiting(tries, at - seenAt)
    seenAt = at
    return keep(next)
  }
  return {
    now,
    wrong: () => keep(afterWrong(now())),
    right: () => {
      tries = noTries
      removeFile(file)
    },
  }
}

/** A file that cannot be read is one that somebody has spoilt: the wait begins. */
function read(file: string): Tries {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return noTries
  }
  try {
    const { wrong, leftMs } = JSON.parse(text) as Partial<Tries>
    if (isCount(wrong, mostWrong) && isCount(leftMs, waitMs)) return { wrong, leftMs }
  } catch {
    // Falls through to the wait.
  }
  return afterWrong({ wrong: mostWrong, leftMs: 0 })
}

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && value >= 0 && value <= most

/** A lock for the tests: a safe of the system's that can be emptied, and no wait that a test has to sit through. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LockEdges } from '../../electron/calls/lock.ts'
import { createLock, type Lock } from '../../electron/lock/lock.ts'
import { keepTries } from '../../electron/lock/tries.ts'
import { type Safe, safeOf } from '../../electron/system/safe.ts'

export interface TestSafe extends Safe {
  /** As after a new password of Windows, or on another PC. */
  readonly forget: () => void
}

/** Turns the text round, which is enough to see that it went through here. */
export function aSafe(): TestSafe {
  let mark = 'safe:'
  const round = (text: string) => Array.from(text).reverse().join('')
  const safe = safeOf(
    {
      isEncryptionAvailable: () => true,
      encryptString: text => Buffer.from(mark + round(text)),
      decryptString: bytes => {
        const text = bytes.toString()
        if (!text.startsWith(mark)) throw new Error('Error while decrypting the ciphertext')
        return round(text.slice(mark.length))
      },
    },
    'win32',
  )
  return {
    ...safe,
    forget: () => {
      mark = 'another safe:'
    },
  }
}

/** The least that a key file may ask for, so that a test takes no minute. */
const quick = { memoryKiB: 19_456, passes: 1 }

interface LockOptions {
  readonly safe?: Safe
  readonly milliseconds?: () => number
}

export function aLock(
  folder: string,
  { safe = aSafe(), milliseconds = () => 0 }: LockOptions = {},
): Lock {
  return createLock({ folder, safe, tries: keepTries(folder, milliseconds), cost: quick })
}

/** For calls that are no matter of the lock: there is none, and none can be set. */
export function lockEdges(lock = aLock(join(tmpdir(), 'no-such-folder'))): LockEdges {
  return {
    lock,
    safe: aSafe(),
    nativeBinding: undefined,
    backups: { turn: () => Promise.resolve(0) },
    tellLocked: () => undefined,
    report: () => undefined,
  }
}

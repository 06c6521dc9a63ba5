/** The lock on the records: holds their key while they are open, and nothing of it while they are locked. */
import { randomBytes } from 'node:crypto'
import { Failure } from '../../shared/failure.ts'
import { type Keys, keysFormat } from '../../shared/keeping/keys.ts'
import type { Locked } from '../../shared/keeping/lock.ts'
import { passphraseFault, tidyPassphrase } from '../../shared/keeping/passphrase.ts'
import {
  readRecoveryCode,
  recoveryBytes,
  recoveryCode,
} from '../../shared/keeping/recovery-code.ts'
import { triesLeft } from '../../shared/keeping/tries.ts'
import { recordsFile } from '../database/place.ts'
import { beginningOf } from '../database/sealed.ts'
import { readKeys, removeKeys, writeKeys } from './key-file.ts'
import type { Safe } from '../system/safe.ts'
import type { TriesKept } from './tries.ts'
import { type Cost, keyBytes, unwrapKey, type WrappedBy, wrapKey } from './wrap.ts'

export interface LockEdges {
  readonly folder: string
  readonly safe: Safe
  readonly tries: TriesKept
  /** Given by tests only. */
  readonly cost?: Cost
}

export interface Lock {
  /** Null where the records may be opened: there is no lock, or its key is here. */
  readonly locked: () => Locked | null
  readonly isOn: () => boolean
  readonly isRemembered: () => boolean
  /** What the records are encrypted with; undefined where they are not, or where they are locked. */
  readonly key: () => Uint8Array | undefined
  /** Gets the key out. Throws a Failure that says what to do where the passphrase is another one, or there is a wait. */
  readonly unlock: (passphrase: string) => Promise<void>
  /** The same with the code from the paper, which also sets a new passphrase. */
  readonly unlockWithCode: (code: string, next: string) => Promise<void>
  /** Forgets the key. */
  readonly forget: () => void
  /** Makes a key and a recovery code for it. Nothing is locked before `turnOn`. */
  readonly begin: (passphrase: string) => Promise<string>
  /** Given the code as it was typed back, writes the key file and calls `turn` to encrypt the records with the key. */
  readonly turnOn: (typed: string, turn: (key: Uint8Array) => void) => void
  /** Checks the passphrase, lets `turn` make the records readable, and removes the key file last. */
  readonly turnOff: (passphrase: string, turn: (key: Uint8Array) => Promise<void>) => Promise<void>
  readonly change: (passphrase: string, next: string) => Promise<void>
  /** A new code; the one before stays good until `keepCode` has heard the new one. */
  readonly newCode: (passphrase: string) => Promise<string>
  readonly keepCode: (typed: string) => void
  readonly remember: (isWanted: boolean) => void
  /** Takes the lock of a backup that is about to take the place of readable records. */
  readonly adopt: (keys: Keys, key: Uint8Array) => void
}

/** What waits for its recovery code to be typed back. */
interface Pending {
  readonly code: string
  readonly key: Uint8Array
  readonly keys: Keys
}

/** What is held in memory, and what every part of the lock works with. */
interface Around extends LockEdges {
  readonly held: { key: Uint8Array | undefined; pending: Pending | null }
  readonly isOn: () => boolean
  readonly present: () => Keys
  readonly opened: (secret: string, by: WrappedBy) => Promise<Uint8Array>
}

export function createLock(edges: LockEdges): Lock {
  const { folder, safe, tries } = edges
  const held: Around['held'] = { key: rememberedKey(folder, safe), pending: null }
  // Readable records are not locked, whatever key file an interrupted turn has left beside them.
  const isOn = (): boolean =>
    beginningOf(recordsFile(folder)) !== 'readable' && readKeys(folder) !== null
  const present = (): Keys => {
    const keys = readKeys(folder)
    if (keys === null) throw new Failure('conflict', 'There is no lock on these records.')
    return keys
  }
  const opened = async (secret: string, by: WrappedBy): Promise<Uint8Array> => {
    refuseWhileWaiting(tries)
    const found = await unwrapKey(present()[by], secret, by)
    if (found === null) throw wrongSecret(by, tries)
    tries.right()
    return found
  }
  const around: Around = { ...edges, held, isOn, present, opened }
  return {
    isOn,
    isRemembered: () => (readKeys(folder)?.thisPc ?? null) !== null,
    key: () => (isOn() ? held.key : undefined),
    ...openingPart(around),
    ...turningPart(around),
    ...changingPart(around),
  }
}

const openedBy = ({ opened }: Around, passphrase: string) =>
  opened(tidyPassphrase(passphrase), 'passphrase')

/** Locks the key up with a new passphrase, in the place of the one before. */
async function rewrap(
  { folder, cost, present }: Around,
  key: Uint8Array,
  next: string,
): Promise<void> {
  const wrapped = await wrapKey(key, tidyPassphrase(next), 'passphrase', cost)
  writeKeys(folder, { ...present(), passphrase: wrapped })
}

function pendingFor({ held: { pending } }: Around, typed: string): Pending {
  if (pending === null) throw new Failure('conflict', 'Begin again: no code waits to be typed.')
  if (readRecoveryCode(typed) !== pending.code) throw typedOtherwise()
  return pending
}

function openingPart(
  around: Around,
): Pick<Lock, 'locked' | 'unlock' | 'unlockWithCode' | 'forget' | 'adopt' | 'remember'> {
  const { folder, safe, tries, held, isOn, present, opened } = around
  return {
    locked: () => {
      if (held.key !== undefined || !isOn()) return null
      const now = tries.now()
      return { waitSeconds: Math.ceil(now.leftMs / 1000), triesLeft: triesLeft(now) }
    },
    unlock: async passphrase => {
      held.key = await openedBy(around, passphrase)
    },
    unlockWithCode: async (code, next) => {
      refuseWeak(next)
      const typed = readRecoveryCode(code)
      if (typed === null) throw notACode()
      const found = await opened(typed, 'code')
      await rewrap(around, found, next)
      held.key = found
    },
    forget: () => {
      held.key?.fill(0)
      held.key = undefined
      held.pending = null
    },
    adopt: (keys, found) => {
      writeKeys(folder, { ...keys, thisPc: null })
      held.key = found
    },
    remember: isWanted => {
      if (held.key === undefined) throw new Failure('conflict', 'Open the lock first.')
      writeKeys(folder, { ...present(), thisPc: isWanted ? safe.keep(held.key) : null })
    },
  }
}

function turningPart(around: Around): Pick<Lock, 'begin' | 'turnOn' | 'turnOff'> {
  const { folder, cost, held, isOn } = around
  return {
    begin: async passphrase => {
      refuseWeak(passphrase)
      if (isOn()) throw new Failure('conflict', 'There is a lock on these records already.')
      const key = randomBytes(keyBytes)
      const code = recoveryCode(randomBytes(recoveryBytes))
      const keys: Keys = {
        format: keysFormat,
        passphrase: await wrapKey(key, tidyPassphrase(passphrase), 'passphrase', cost),
        code: await wrapKey(key, code, 'code', cost),
        thisPc: null,
      }
      held.pending = { code, key, keys }
      return code
    },
    turnOn: (typed, turn) => {
      const { key, keys } = pendingFor(around, typed)
      // Before the records: a key file without a lock does no harm, a lock without its key file would be the end of them.
      writeKeys(folder, keys)
      try {
        turn(key)
      } catch (error) {
        // Encrypted they are locked, whatever the disk said after it; what else is to be turned is turned when they are opened next.
        if (!isOn()) {
          removeKeys(folder)
          throw error
        }
      }
      held.key = key
      held.pending = null
    },
    turnOff: async (passphrase, turn) => {
      await turn(await openedBy(around, passphrase))
      removeKeys(folder)
      held.key = undefined
    },
  }
}

/** What changes the key file and nothing else. */
function changingPart(around: Around): Pick<Lock, 'change' | 'newCode' | 'keepCode'> {
  const { folder, cost, held, present } = around
  return {
    change: async (passphrase, next) => {
      refuseWeak(next)
      await rewrap(around, await openedBy(around, passphrase), next)
    },
    newCode: async passphrase => {
      const key = await openedBy(around, passphrase)
      const code = recoveryCode(randomBytes(recoveryBytes))
      const keys = { ...present(), code: await wrapKey(key, code, 'code', cost) }
      held.pending = { code, key, keys }
      return code
    },
    keepCode: typed => {
      const { keys } = pendingFor(around, typed)
      writeKeys(folder, { ...present(), code: keys.code })
      held.pending = null
    },
  }
}

/** What the PC's safe no longer gives out, after a new password of Windows or on another PC, is asked of the person. */
function rememberedKey(folder: string, safe: Safe): Uint8Array | undefined {
  const kept = readKeys(folder)?.thisPc ?? null
  if (kept === null) return undefined
  const key = safe.give(kept)
  return key?.length === keyBytes ? key : undefined
}

function refuseWeak(passphrase: string): void {
  const fault = passphraseFault(passphrase)
  if (fault !== null) throw new Failure('invalid', fault)
}

function refuseWhileWaiting(tries: TriesKept): void {
  const { leftMs } = tries.now()
  if (leftMs === 0) return
  const minutes = Math.ceil(leftMs / 60_000)
  throw new Failure(
    'conflict',
    `Too many wrong tries. Leave the app open and try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  )
}

function wrongSecret(by: WrappedBy, tries: TriesKept): Failure {
  const now = tries.wrong()
  if (now.leftMs > 0) {
    return new Failure(
      'conflict',
      'That is not right either, and it was one try too many. Leave the app open and try again in 5 minutes.',
    )
  }
  const left = triesLeft(now)
  const more = `You have ${left} more ${left === 1 ? 'try' : 'tries'} before you have to wait 5 minutes.`
  return new Failure(
    'invalid',
    by === 'passphrase'
      ? `That is not the passphrase. Look if Caps Lock is on. ${more}`
      : `That is not the recovery code of these records. ${more}`,
  )
}

const notACode = (): Failure =>
  new Failure(
    'invalid',
    'That is not a recovery code, or there is a slip in it. It has seven groups of four letters and figures. Nothing was counted as a try.',
  )

const typedOtherwise = (): Failure =>
  new Failure(
    'invalid',
    'That is not the code that was shown. Look at your paper and type it again.',
  )

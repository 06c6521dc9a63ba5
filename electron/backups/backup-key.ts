/** Finds what a locked backup is encrypted with: the key of the records here, or the one that its own passphrase opens. */
import { Failure } from '../../shared/failure.ts'
import { type Keys, keys as keysSchema } from '../../shared/keeping/keys.ts'
import { tidyPassphrase } from '../../shared/keeping/passphrase.ts'
import { readRecoveryCode } from '../../shared/keeping/recovery-code.ts'
import { connectToRead, versionOf } from '../database/connect.ts'
import { unwrapKey } from '../lock/wrap.ts'
import { BackupRefusal } from './refusal.ts'

export interface BackupKey {
  readonly key: Uint8Array | undefined
  /** The key file that came with it, where it took that one's passphrase. */
  readonly keys: Keys | null
}

/** A backup that nobody has given the passphrase for yet. */
export class NeedsPassphrase extends Error {}

interface Asked {
  /** The records, as they were unpacked. */
  readonly file: string
  readonly nativeBinding: string | undefined
  readonly keysText: string | null
  /** Of the records here. */
  readonly ours: Uint8Array | undefined
  /** A passphrase, or a recovery code, as it was typed. */
  readonly secret: string | undefined
}

/** Throws NeedsPassphrase where a secret is needed, and a Failure where it is another one. */
export async function keyOfBackup(asked: Asked): Promise<BackupKey> {
  const { file, nativeBinding, keysText, ours, secret } = asked
  if (keysText === null) return { key: undefined, keys: null }
  if (ours !== undefined && opens(file, { nativeBinding, key: ours }))
    return { key: ours, keys: null }
  if (secret === undefined) throw new NeedsPassphrase()
  const keys = readKeys(keysText)
  const code = readRecoveryCode(secret)
  const key =
    (await unwrapKey(keys.passphrase, tidyPassphrase(secret), 'passphrase')) ??
    (code === null ? null : await unwrapKey(keys.code, code, 'code'))
  if (key === null) {
    throw new Failure(
      'invalid',
      'That is not the passphrase this backup was made with, and not its recovery code. Look if Caps Lock is on, and try again.',
    )
  }
  return { key, keys }
}

function readKeys(text: string): Keys {
  try {
    return keysSchema.parse(JSON.parse(text))
  } catch {
    throw new BackupRefusal('unsafe')
  }
}

function opens(
  file: string,
  options: { nativeBinding: string | undefined; key: Uint8Array },
): boolean {
  let db
  try {
    db = connectToRead(file, options)
    return versionOf(db) > 0
  } catch {
    return false
  } finally {
    db?.close()
  }
}

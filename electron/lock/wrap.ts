/** Locks the key of the records up with a passphrase or a recovery code, and gets it out again. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Wrap } from '../../shared/keeping/keys.ts'

/** The key that the records are encrypted with: random, and never changed by a new passphrase. */
export const keyBytes = 32
const tagBytes = 16

/** Three passes over 64 MiB, more than OWASP's least (19 MiB, two passes); 0.3 s on two slow cores, so a second on an old PC. */
const usualCost = { memoryKiB: 65_536, passes: 3 } as const

export type Cost = Pick<Wrap['kdf'], 'memoryKiB' | 'passes'>

export type WrappedBy = 'passphrase' | 'code'

/** What the mark also covers, so that one wrap cannot be put in the place of the other. */
const coveredBy = (by: WrappedBy): Buffer => Buffer.from(`care-cyber-check-keys-1 ${by}`)

export async function wrapKey(
  key: Uint8Array,
  secret: string,
  by: WrappedBy,
  cost: Cost = usualCost,
): Promise<Wrap> {
  const kdf = { name: 'argon2id', ...cost, salt: randomBytes(16).toString('base64') } as const
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await stretched(secret, kdf), nonce)
  cipher.setAAD(coveredBy(by))
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { kdf, nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
}

/** Null where the secret is another one, or the wrap was changed. */
export async function unwrapKey(
  { kdf, nonce, sealed }: Wrap,
  secret: string,
  by: WrappedBy,
): Promise<Buffer | null> {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    await stretched(secret, kdf),
    Buffer.from(nonce, 'base64'),
  )
  decipher.setAAD(coveredBy(by))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

/** Argon2id (RFC 9106) on one lane. Fetched when a lock is first opened: few starts of the app need it. */
async function stretched(
  secret: string,
  { memoryKiB, passes, salt }: Wrap['kdf'],
): Promise<Uint8Array> {
  const { argon2id } = await import('hash-wasm')
  return argon2id({
    password: secret,
    salt: Buffer.from(salt, 'base64'),
    parallelism: 1,
    memorySize: memoryKiB,
    iterations: passes,
    hashLength: keyBytes,
    outputType: 'binary',
  })
}

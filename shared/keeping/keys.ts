/** The file with the locked-up key of the records: what is in it, and how far what it asks of a PC may go. */
import { z } from 'zod'

export const keysFormat = 'care-cyber-check-keys-1'

/** Base64 of so many bytes. */
const bytes = (length: number) =>
  z.string().refine(text => {
    const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
    return isBase64 && (text.length / 4) * 3 - padding === length
  }, `not the base64 of ${length} bytes`)

/**
 * How the key was locked up with something that a person knows. The limits keep a file that somebody made up from
 * taking all the memory of the PC.
 */
const wrap = z.strictObject({
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.int().min(19_456).max(262_144),
    passes: z.int().min(1).max(10),
    salt: bytes(16),
  }),
  nonce: bytes(12),
  /** The key and the mark that shows it is whole: AES-256-GCM. */
  sealed: bytes(48),
})
export type Wrap = z.infer<typeof wrap>

export const keys = z.strictObject({
  format: z.literal(keysFormat),
  passphrase: wrap,
  code: wrap,
  /** The key as this PC's own safe keeps it for this person's account, or null: it is of use on no other PC. */
  thisPc: z.string().max(4_096).nullable(),
})
export type Keys = z.infer<typeof keys>

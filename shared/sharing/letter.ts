/** A submission on its way: what is sent, with the three marks that let it be counted once, corrected and taken back. */
import { z } from 'zod'
import { submission } from './submission.ts'

/** A letter of more bytes than this is none of ours. */
export const mostBytes = 32 * 1024

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'should be 64 figures of a SHA-256')

/** A made-up number of its own (UUID version 4), so that the same letter sent twice counts once. */
export const letterId = z.uuidv4()
/** 32 bytes from chance as hexadecimal text; it stays on the PC until something is taken back. */
export const withdrawalSecret = z.string().regex(/^[0-9a-f]{64}$/, 'should be 64 figures')

/**
 * `withdrawal` is the SHA-256 of the secret's text. A correction carries the same one as the letter it replaces, which
 * shows that both come from one PC. All three are new every quarter.
 */
export const letter = z.strictObject({
  id: letterId,
  replaces: letterId.nullable(),
  withdrawal: sha256,
  submission,
})
export type Letter = Readonly<z.infer<typeof letter>>

export const withdrawal = z.strictObject({ id: letterId, secret: withdrawalSecret })
export type Withdrawal = Readonly<z.infer<typeof withdrawal>>

/** What the review gives back once a letter is safely stored. */
import { z } from 'zod'
import { canonical } from './canonical.ts'
import { letterId } from './letter.ts'
import { quarters } from './quarters.ts'

const said = {
  id: letterId,
  /** Of the bytes of the letter, exactly as they came. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  quarter: z.enum(quarters),
  /** The day it was stored, by the clock of the review, in UTC. */
  storedOn: z.iso.date(),
  /** Which key signed: the first 16 figures of the SHA-256 of the raw public key. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
}

export const unsignedReceipt = z.strictObject(said)
export type UnsignedReceipt = Readonly<z.infer<typeof unsignedReceipt>>

export const receipt = z.strictObject({
  ...said,
  /** Ed25519 over the canonical text of all the rest, in base64. */
  signature: z.base64(),
})
export type Receipt = Readonly<z.infer<typeof receipt>>

/** The text that is signed. */
export function signedText({ id, sha256, quarter, storedOn, key }: UnsignedReceipt): string {
  return canonical({ id, sha256, quarter, storedOn, key })
}

const erased = {
  id: letterId,
  /** The day by the clock of the review, in UTC. */
  erasedOn: z.iso.date(),
  key: said.key,
}

/** What comes back as a file when a letter was taken back by file: nothing of it is stored, and nothing of it will be. */
export const erasure = z.strictObject({
  ...erased,
  /** Ed25519 over the canonical text of all the rest, in base64. */
  signature: z.base64(),
})
export type Erasure = Readonly<z.infer<typeof erasure>>
export type UnsignedErasure = Omit<Erasure, 'signature'>

export function signedErasureText({ id, erasedOn, key }: UnsignedErasure): string {
  return canonical({ id, erasedOn, key })
}

/** What a receipt file holds. */
export const receiptFile = z.union([receipt, erasure])
export type ReceiptFile = Receipt | Erasure

/** Who the review is: the one address that letters go to and the keys they are checked with, as the details file says. */
import { z } from 'zod'
import { canonical } from './canonical.ts'

const rawKey = z.base64().length(44, 'should be a key of 32 bytes in base64')

const said = {
  format: z.literal('care-cyber-check-review-1'),
  name: z.string().trim().min(3).max(120),
  /** https, or http on this PC alone; without a slash at its end. */
  address: z
    .string()
    .max(200)
    .refine(isSafeAddress, 'should begin with https:// and end with the name of the host'),
  /** Ed25519: proves that receipts, and these details, come from the review. */
  signingKey: rawKey,
  /** X25519: what is sent by file is closed with it, so that only the review can read it. */
  sealingKey: rawKey,
}

export const unsignedDetails = z.strictObject(said)
export type UnsignedDetails = Readonly<z.infer<typeof unsignedDetails>>

export const details = z.strictObject({
  ...said,
  /** Ed25519 by the signing key over the canonical text of all the rest, in base64. */
  signature: z.base64(),
})
export type Details = Readonly<z.infer<typeof details>>

export function signedDetailsText({
  format,
  name,
  address,
  signingKey,
  sealingKey,
}: UnsignedDetails): string {
  return canonical({ format, name, address, signingKey, sealingKey })
}

/** A host with an optional port and nothing before or after it: no name, no password, no path. */
const encrypted = /^https:\/\/[a-z0-9.-]+(?::\d{1,5})?$/i
const thisPc = /^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d{1,5})?$/

/** Whether letters may go there: encrypted, or without leaving this PC. */
export function isSafeAddress(address: string): boolean {
  return encrypted.test(address) || isThisPc(address)
}

/** A review that somebody tries out here. */
export function isThisPc(address: string): boolean {
  return thisPc.test(address)
}

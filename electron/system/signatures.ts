/** Checks what the review signed: its receipts, and the details file that says who it is. */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { type Details, signedDetailsText } from '../../shared/sharing/details.ts'
import {
  type Erasure,
  type Receipt,
  signedErasureText,
  signedText,
} from '../../shared/sharing/receipt.ts'
import { canonical, type PlainObject } from '../../shared/sharing/canonical.ts'
import type { ReviewOnFile } from '../../shared/sharing/queue.ts'

/** The first 16 figures of the SHA-256 of the raw key: how receipts name it, and people compare it by telephone. */
function keyName(signingKey: string): string {
  return createHash('sha256').update(Buffer.from(signingKey, 'base64')).digest('hex').slice(0, 16)
}

function isSigned(text: string, signature: string, signingKey: string): boolean {
  try {
    const x = Buffer.from(signingKey, 'base64').toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    const bytes = Buffer.from(signature, 'base64')
    // The last figure of base64 has bits that say nothing: only one way to write a signature is taken.
    return bytes.toString('base64') === signature && verify(null, Buffer.from(text), key, bytes)
  } catch {
    // Not a point of the curve: no key at all.
    return false
  }
}

export interface Receipted {
  readonly id: string
  readonly sha256: string
  readonly quarter: string
}

/** Whether the review gave this receipt, and for exactly this letter. */
export function isGenuine(
  receipt: Receipt,
  { id, sha256, quarter }: Receipted,
  { signingKey }: Pick<Details, 'signingKey'>,
): boolean {
  const isOfLetter = receipt.id === id && receipt.sha256 === sha256 && receipt.quarter === quarter
  return (
    isOfLetter &&
    receipt.key === keyName(signingKey) &&
    isSigned(signedText(receipt), receipt.signature, signingKey)
  )
}

/** Whether the review says that nothing of this letter is stored there. */
export function isGenuineErasure(
  erasure: Erasure,
  id: string,
  { signingKey }: Pick<Details, 'signingKey'>,
): boolean {
  return (
    erasure.id === id &&
    erasure.key === keyName(signingKey) &&
    isSigned(signedErasureText(erasure), erasure.signature, signingKey)
  )
}

/** Whether the review signed a file that comes back to the homes: the canonical text of all of it but the signature. */
export function isSignedNews(
  { signature, ...said }: PlainObject,
  { signingKey }: Pick<Details, 'signingKey'>,
): boolean {
  return typeof signature === 'string' && isSigned(canonical(said), signature, signingKey)
}

/** Whether the holder of a key signed a text. */
export const isSignedBy = (key: string, text: string, signature: string): boolean =>
  isSigned(text, signature, key)

/** The name of a key that two people can compare by telephone. */
export const nameOfKey = (key: string): string => keyName(key)

export const isSignedDetails = (details: Details): boolean =>
  isSigned(signedDetailsText(details), details.signature, details.signingKey)

export const reviewOf = ({ name, address, signingKey }: Details): ReviewOnFile => ({
  name,
  address,
  key: keyName(signingKey),
})

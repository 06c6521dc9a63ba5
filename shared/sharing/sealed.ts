/** A sealed file, for what goes to the review without a network: how the app lays it out and the review reads it. */
import { withdrawal, type Withdrawal } from './letter.ts'

/** The first bytes of the file; the number counts up when anything about the layout changes. */
export const sealedMark = 'care-cyber-check sealed 1\n'
/** Then the name of the key that it is closed with: the first bytes of the SHA-256 of the raw public key. */
export const keyNameBytes = 8
/** Then the encapsulated key of RFC 9180, DHKEM(X25519, HKDF-SHA256); all that follows is AES-256-GCM. */
export const encapsulatedBytes = 32
export const headBytes = sealedMark.length + keyNameBytes
/** What HPKE calls "info": nothing that was sealed for another purpose can be passed off as one of these. */
export const sealedInfo = 'care-cyber-check: to the review, by file'

/** A file of more bytes than this is none of ours: a real one has fewer than 10,000. */
export const mostSealedBytes = 256 * 1024
/** Filled up to a multiple of this, so that the size of the file says nothing of the answers. */
const step = 8 * 1024

/** The texts in the order in which they are to be taken in. Canonical JSON has no line ends and only ASCII. */
export function contentsOf(texts: readonly string[]): string {
  const lines = texts.map(text => `${text}\n`).join('')
  return lines.padEnd(Math.ceil(lines.length / step) * step)
}

/** The same texts again; whatever was never made by `contentsOf` gives texts that are none of ours. */
export function textsIn(contents: string): readonly string[] {
  return contents.replace(/\n *$/, '').split('\n')
}

/** The request to erase a letter, where this is what one of the texts is. */
export function withdrawalIn(text: string): Withdrawal | null {
  try {
    const read = withdrawal.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export const sealedEnding = '.sealed'
export const receiptEnding = '.receipt'

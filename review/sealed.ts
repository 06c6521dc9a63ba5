/** Opens a sealed file with the key of the review, or says in words why not. */
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { createHash, type KeyObject } from 'node:crypto'
import {
  encapsulatedBytes,
  headBytes,
  mostSealedBytes,
  sealedInfo,
  sealedMark,
  textsIn,
} from '../shared/sharing/sealed.ts'
import { Trouble } from './trouble.ts'

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

/** Of AES-256-GCM. */
const tagBytes = 16

/** The texts inside, in their order. `keys` are all that the review ever had. */
export async function openSealed(
  bytes: Buffer<ArrayBuffer>,
  keys: readonly KeyObject[],
): Promise<readonly string[]> {
  if (bytes.length > mostSealedBytes) throw new Trouble('It is larger than any sealed file can be.')
  const mark = Buffer.from(sealedMark)
  if (!bytes.subarray(0, mark.length).equals(mark)) {
    throw new Trouble('It is not a sealed file of the app, or not whole.')
  }
  const body = headBytes + encapsulatedBytes
  if (bytes.length < body + tagBytes) throw torn()
  const head = bytes.subarray(0, headBytes)
  const key = keys.find(each => keyNameOf(each).equals(head.subarray(mark.length)))
  if (key === undefined) {
    throw new Trouble(
      'It is closed with a key that is not here: it is for another review, or an old key is missing from keys/before-….',
    )
  }
  return textsIn(await unseal(key, head, bytes.subarray(headBytes)))
}

async function unseal(
  key: KeyObject,
  head: Buffer<ArrayBuffer>,
  rest: Buffer<ArrayBuffer>,
): Promise<string> {
  try {
    const recipient = await suite.createRecipientContext({
      recipientKey: await suite.kem.importKey('raw', rawOf(key, 'd'), false), // eslint-disable-line @typescript-eslint/no-unsafe-assignment -- its type is one of browsers, which is not loaded here
      enc: rest.subarray(0, encapsulatedBytes),
      info: Buffer.from(sealedInfo),
    })
    const opened = await recipient.open(rest.subarray(encapsulatedBytes), head)
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(opened)
  } catch {
    throw torn()
  }
}

const torn = () => new Trouble('It is not whole, or was changed on its way. Ask for it again.')

function rawOf(key: KeyObject, part: 'd' | 'x'): Buffer<ArrayBuffer> {
  return Buffer.from(key.export({ format: 'jwk' })[part] ?? '', 'base64url')
}

/** How the file names the key that it is closed with. */
export function keyNameOf(key: KeyObject): Buffer {
  const sum = createHash('sha256').update(rawOf(key, 'x')).digest()
  return sum.subarray(0, headBytes - sealedMark.length)
}

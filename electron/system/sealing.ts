/** Closes texts so that only the review can open them: HPKE (RFC 9180) with the key of its details file. */
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { createHash } from 'node:crypto'
import { contentsOf, keyNameBytes, sealedInfo, sealedMark } from '../../shared/sharing/sealed.ts'

/** `sealingKey` is the raw public key in base64. The head of the file is sealed with the rest, so that no byte can be changed. */
export async function seal(texts: readonly string[], sealingKey: string): Promise<Uint8Array> {
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })
  const key = Buffer.from(sealingKey, 'base64')
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(key), // eslint-disable-line @typescript-eslint/no-unsafe-assignment -- its type is one of browsers, which is not loaded here
    info: Buffer.from(sealedInfo),
  })
  const keyName = createHash('sha256').update(key).digest().subarray(0, keyNameBytes)
  const head = Buffer.concat([Buffer.from(sealedMark), keyName])
  const closed = await sender.seal(Buffer.from(contentsOf(texts)), head)
  return Buffer.concat([head, Buffer.from(sender.enc), Buffer.from(closed)])
}

/** A certificate that nobody has signed but its own key, made anew each time: of a server that cannot prove who it is. */
import { generateKeyPairSync, sign } from 'node:crypto'

const sequence = 0x30
const integer = 0x02
const bits = 0x03
const octets = 0x04
const name = 0x0c
const time = 0x17

/** One value in DER: its kind, its length, its bytes. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const commonName = oid('550403')
const otherNames = oid('551d11')
const ecdsaWithSha256 = der(sequence, oid('2a8648ce3d040302'))
const notSplit = Buffer.from([0])

/** For the name of a host or an address of four numbers; good for some years around now. */
export function selfSigned(host: string): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const who = der(sequence, der(0x31, der(sequence, commonName, der(name, Buffer.from(host)))))
  const isAddress = /^[\d.]+$/.test(host)
  const entry = isAddress
    ? der(0x87, Buffer.from(host.split('.').map(Number)))
    : der(0x82, Buffer.from(host))
  const extension = der(sequence, otherNames, der(octets, der(sequence, entry)))
  const day = (year: number) => der(time, Buffer.from(`${year % 100}0101000000Z`))
  const thisYear = new Date().getUTCFullYear()
  const certified = der(
    sequence,
    der(0xa0, der(integer, Buffer.from([2]))),
    der(integer, Buffer.from([1])),
    ecdsaWithSha256,
    who,
    der(sequence, day(thisYear - 1), day(thisYear + 2)),
    who,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(sequence, extension)),
  )
  const signature = der(bits, notSplit, sign('sha256', certified, privateKey))
  const whole = der(sequence, certified, ecdsaWithSha256, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole}\n-----END CERTIFICATE-----\n`,
  }
}

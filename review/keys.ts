/** The review's own two keys: one signs receipts and details, the other opens what is sent by file. Made on first run. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  type AdvisorySet,
  signedAdvisoriesText,
  type UnsignedAdvisorySet,
} from '../shared/sharing/advisory-set.ts'
import {
  type Benchmark,
  signedBenchmarkText,
  type UnsignedBenchmark,
} from '../shared/sharing/benchmark.ts'
import { type Details, signedDetailsText, type UnsignedDetails } from '../shared/sharing/details.ts'
import {
  type Erasure,
  type Receipt,
  signedErasureText,
  signedText,
  type UnsignedErasure,
  type UnsignedReceipt,
} from '../shared/sharing/receipt.ts'
import { Trouble } from './trouble.ts'

export interface Keys {
  /** Raw public keys in base64. */
  readonly signingKey: string
  readonly sealingKey: string
  /** The name of the signing key: the first 16 figures of the SHA-256 of its raw public key. */
  readonly fingerprint: string
  /** On another thread: of all that is done for a letter, signing takes longest. */
  readonly signReceipt: (receipt: Omit<UnsignedReceipt, 'key'>) => Promise<Receipt>
  readonly signErasure: (erasure: Omit<UnsignedErasure, 'key'>) => Erasure
  readonly signBenchmark: (benchmark: Omit<UnsignedBenchmark, 'key'>) => Benchmark
  readonly signAdvisories: (set: Omit<UnsignedAdvisorySet, 'key'>) => AdvisorySet
  /** The checksums of all files of a publication. */
  readonly signPublication: (checksums: string) => PublicationSignature
  readonly signDetails: (details: Pick<UnsignedDetails, 'name' | 'address'>) => Details
}

export interface PublicationSignature {
  readonly format: typeof publicationFormat
  /** The raw public key in base64; whoever trusts it has it from elsewhere too. */
  readonly signingKey: string
  readonly signature: string
}

const publicationFormat = 'care-cyber-check-publication-1'

/** Said before the checksums, so that a signature of anything else never fits them. */
export const signedPublicationText = (checksums: string): string =>
  `${publicationFormat}\n${checksums}`

const signElsewhere = promisify(sign)

const files = { ed25519: 'signing-key.pem', x25519: 'sealing-key.pem' } as const
type Kind = keyof typeof files

/** Reads the keys of a folder, or makes them where there are none. */
export function openKeys(folder: string): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const signing = openKey(folder, 'ed25519')
  const signingKey = rawPublic(signing)
  const sealingKey = rawPublic(openKey(folder, 'x25519'))
  const key = createHash('sha256').update(Buffer.from(signingKey, 'base64')).digest('hex')
  const fingerprint = key.slice(0, 16)
  const signed = (text: string) => sign(null, Buffer.from(text), signing).toString('base64')
  return {
    signingKey,
    sealingKey,
    fingerprint,
    signReceipt: async unsigned => {
      const receipt = { ...unsigned, key: fingerprint }
      const signature = await signElsewhere(null, Buffer.from(signedText(receipt)), signing)
      return { ...receipt, signature: signature.toString('base64') }
    },
    signErasure: unsigned => {
      const erasure = { ...unsigned, key: fingerprint }
      return { ...erasure, signature: signed(signedErasureText(erasure)) }
    },
    signBenchmark: unsigned => {
      const benchmark = { ...unsigned, key: fingerprint }
      return { ...benchmark, signature: signed(signedBenchmarkText(benchmark)) }
    },
    signAdvisories: unsigned => {
      const set = { ...unsigned, key: fingerprint }
      return { ...set, signature: signed(signedAdvisoriesText(set)) }
    },
    signPublication: checksums => ({
      format: publicationFormat,
      signingKey,
      signature: signed(signedPublicationText(checksums)),
    }),
    signDetails: ({ name, address }) => {
      const details: UnsignedDetails = {
        format: 'care-cyber-check-review-1',
        name,
        address,
        signingKey,
        sealingKey,
      }
      return { ...details, signature: signed(signedDetailsText(details)) }
    },
  }
}

/** Puts both keys aside under their day, so that the next run makes new ones. Old ones still open old files. */
export function setKeysAside(folder: string, today: string): void {
  const aside = join(folder, `before-${today}`)
  if (existsSync(aside)) {
    throw new Trouble(`Keys were changed today already; the old ones are in ${aside}.`)
  }
  mkdirSync(aside, { mode: 0o700 })
  for (const file of Object.values(files)) renameSync(join(folder, file), join(aside, file))
}

/** The key that opens what is sent by file, and after it those of before, the newest first. */
export const openSealingKeys = (folder: string) => keysOf(folder, 'x25519')

function keysOf(folder: string, kind: Kind): readonly KeyObject[] {
  const before = readdirSync(folder)
    .filter(name => name.startsWith('before-'))
    .sort()
    .reverse()
    .map(name => join(folder, name))
    // A folder from before there was such a key has none.
    .filter(aside => existsSync(join(aside, files[kind])))
  return [folder, ...before].map(each => openKey(each, kind))
}

/** With the key of now or one of before: a list of advisories outlives a change of the keys. */
export function isSignedByUs({ signature, ...set }: AdvisorySet, folder: string): boolean {
  const text = Buffer.from(signedAdvisoriesText(set))
  const bytes = Buffer.from(signature, 'base64')
  return keysOf(folder, 'ed25519').some(key => verify(null, text, createPublicKey(key), bytes))
}

/**
 * The secret that decides how numbers are rounded. It is never changed: an old quarter that is published again with
 * another one would say more than one of them alone.
 */
export function openRoundingSecret(folder: string): string {
  const file = join(folder, 'rounding-secret')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) writeOnce(file, randomBytes(32).toString('hex'))
  holdClosed(file)
  const secret = readFileSync(file, 'utf8')
  if (/^[0-9a-f]{64}$/.test(secret)) return secret
  throw new Trouble(`${file} is not as it was. Put it back from your copy of the keys.`)
}

function holdClosed(file: string): void {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new Trouble(`Others can read ${file}. Close it to them: chmod 600 ${file}`)
  }
}

function openKey(folder: string, kind: Kind): KeyObject {
  const file = join(folder, files[kind])
  if (!existsSync(file)) makeKey(file, kind)
  holdClosed(file)
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType === kind) return key
  } catch {
    // Said below in words, without what the file holds.
  }
  throw new Trouble(`${file} is not a key of ours. Put the file back from your copy of the keys.`)
}

function makeKey(file: string, kind: Kind): void {
  // Two calls, because the types of the two kinds differ.
  const { privateKey } =
    kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')
  writeOnce(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
}

/** Two servers that start together must not end up with a key each: the first one wins. */
function writeOnce(file: string, text: string | Buffer): void {
  const next = `${file}.${process.pid}`
  writeFileSync(next, text, { mode: 0o600, flush: true })
  try {
    linkSync(next, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(next)
  }
}

function rawPublic(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url').toString('base64')
}

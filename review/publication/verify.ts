/** Looks whether a published folder is whole, and signed by the key that it names. Anyone can run this. */
import { createPublicKey, verify } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { benchmark, signedBenchmarkText } from '../../shared/sharing/benchmark.ts'
import { signedPublicationText } from '../keys.ts'
import { sha256 } from '../read-letter.ts'
import { checksumsFile, checksumsOf, signatureFile } from './seal.ts'

const signature = z.strictObject({
  format: z.literal('care-cyber-check-publication-1'),
  signingKey: z.base64().length(44),
  signature: z.base64(),
})

export interface Verified {
  /** What is wrong, in words; empty where nothing is. */
  readonly faults: readonly string[]
  /** The first 16 figures of the SHA-256 of the raw public key, to be held against what the review says elsewhere. */
  readonly key: string | null
}

export function verifyFolder(folder: string): Verified {
  const names = existsSync(folder) ? readdirSync(folder) : []
  if (!names.includes(signatureFile) || !names.includes(checksumsFile)) {
    return { faults: [`${folder} is not a publication of a review.`], key: null }
  }
  const files = new Map(names.map(name => [name, readFileSync(join(folder, name))]))
  const read = signature.safeParse(jsonOf(files.get(signatureFile)))
  if (!read.success) return { faults: [`${signatureFile} cannot be read.`], key: null }
  const { signingKey, signature: signed } = read.data
  const checksums = files.get(checksumsFile)?.toString('utf8') ?? ''
  const content = new Map([...files].filter(([name]) => !isSeal(name)))
  const faults = [
    ...(isSigned(signedPublicationText(checksums), signed, signingKey)
      ? []
      : [`${checksumsFile} was not signed by the key in ${signatureFile}.`]),
    ...(checksumsOf(content) === checksums ? [] : ['A file was changed, added or taken away.']),
    ...benchmarkFaults(files.get('benchmark.json'), signingKey),
  ]
  return { faults, key: fingerprintOf(signingKey) }
}

/** Of a folder that is whole: whether what it says was made up. */
export function isMadeUpFolder(folder: string): boolean {
  return benchmark.parse(jsonOf(readFileSync(join(folder, 'benchmark.json')))).isMadeUp
}

const isSeal = (name: string) => name === checksumsFile || name === signatureFile

const fingerprintOf = (signingKey: string) => sha256(Buffer.from(signingKey, 'base64')).slice(0, 16)

function benchmarkFaults(text: Buffer | undefined, signingKey: string): readonly string[] {
  const read = benchmark.safeParse(jsonOf(text))
  if (!read.success) return ['benchmark.json cannot be read.']
  const { key, signature: signed } = read.data
  const isOurs =
    key === fingerprintOf(signingKey) &&
    isSigned(signedBenchmarkText(read.data), signed, signingKey)
  return isOurs ? [] : [`benchmark.json was not signed by the key in ${signatureFile}.`]
}

function jsonOf(text: Buffer | undefined): unknown {
  try {
    return JSON.parse(text?.toString('utf8') ?? '')
  } catch {
    return null
  }
}

function isSigned(text: string, signed: string, signingKey: string): boolean {
  const x = Buffer.from(signingKey, 'base64').toString('base64url')
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signed, 'base64'))
  } catch {
    return false
  }
}

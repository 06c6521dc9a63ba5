/** Puts the file into the build that says where updates come from; or takes care that there is none, where nothing vouches for them. */
import { createPublicKey } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { shippedSource } from '../../electron/updates/source.ts'
import { isThisPc } from '../../shared/sharing/details.ts'
import { updateSource, type UpdateSource } from '../../shared/updates/release.ts'
import { RuntimeFailure } from '../runtime/failure.ts'

export interface Vouching {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** Nothing but a release has updates at all. */
  readonly isRelease: boolean
}

/** The certificates without which a program of that system is unsigned. Linux has none: there the description alone vouches. */
const certificates: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'WIN_CSC_LINK',
  darwin: 'CSC_LINK',
}

/** Null for a build that has no updates. Half of what is needed is a mistake, and fails. */
export function sourceFor({ env, platform, isRelease }: Vouching): UpdateSource | null {
  const certificate = certificates[platform]
  const isSigned = certificate === undefined || Boolean(env[certificate])
  const names = ['UPDATES_ADDRESS', 'UPDATES_KEY', 'UPDATES_PUBLISHER'] as const
  const missing = names.filter(name => !env[name])
  if (!isRelease || !isSigned || missing.length === names.length) return null
  if (missing.length > 0) throw new RuntimeFailure(`${missing.join(', ')}: not set.`, putRight)
  const { success, data } = updateSource.safeParse({
    format: 'care-cyber-check-updates-1',
    address: env['UPDATES_ADDRESS'],
    key: env['UPDATES_KEY'],
    provider: 'custom',
    updaterCacheDirName: 'updates',
    // One a line: the whole name of the certificate, such as CN=…, O=…, C=GB.
    publisherName: env['UPDATES_PUBLISHER']?.split('\n').filter(line => line.trim() !== ''),
  })
  if (success && !isThisPc(data.address) && isKey(data.key)) return data
  throw new RuntimeFailure('What is set for updates cannot be used.', putRight)
}

const putRight =
  'Set UPDATES_ADDRESS (https:// and a host, no path), UPDATES_KEY (32 bytes in base64) and UPDATES_PUBLISHER together, or none of them.'

function isKey(key: string): boolean {
  try {
    const x = Buffer.from(key, 'base64').toString('base64url')
    return (
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }).type === 'public'
    )
  } catch {
    return false
  }
}

/** Says whether the build has updates. What an earlier build left goes in any case. */
export function writeUpdateSource(root: string, vouching: Vouching): boolean {
  const file = shippedSource(join(root, 'out'))
  rmSync(dirname(file), { recursive: true, force: true })
  const source = sourceFor(vouching)
  if (source === null) return false
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(source, null, 2)}\n`)
  return true
}

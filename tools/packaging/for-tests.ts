/**
 * Makes the package that the journeys look into, once for each state of the sources: packed as a release is, with a second program
 * beside the first in which one fuse is different, because Playwright drives an app through Node's inspector.
 */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { build, root } from '../build.ts'
import { keepInCache } from '../runtime/cache.ts'
import type { Runtime } from '../runtime/choose.ts'
import { RuntimeFailure } from '../runtime/failure.ts'
import { setFuses, wantedFuses } from './fuses.ts'
import { pack } from './pack.ts'
import { packedProgram, unpackedFolder } from './packed.ts'
import { writeUpdateSource } from './update-source.ts'

const home = join(root, 'dist', 'for-tests')
/** Longer than the journeys, of whoever runs them here, still need the one they began with. Each takes up 420 MB. */
const keptForMs = 15 * 60 * 1000

export interface TestPackage {
  readonly folder: string
  /** The program as it would be released. */
  readonly program: string
  /** The same, but for the fuse that lets Playwright in. */
  readonly drivenProgram: string
}

/** Hands back the package for the sources as they are, made now unless it is there. */
export async function packForTests(runtime: Runtime): Promise<TestPackage> {
  if (process.platform === 'darwin') {
    throw new RuntimeFailure(
      'A package for tests is not made on a Mac: the changed program would need a new signature there.',
      'Make a plain one: npm run package',
    )
  }
  build()
  writeUpdateSource(root, { env: {}, platform: process.platform, isRelease: false })
  const output = join(home, await stateOf(runtime))
  const made = packageIn(output)
  let said = ''
  await removeOld(output)
  await keepInCache({
    folder: output,
    mustHold: made.drivenProgram.slice(output.length + 1),
    // pack() looks after the room itself.
    neededInBytes: 0,
    make: async workFolder => {
      const hear = (text: string): void => {
        said += text
      }
      await pack({ runtime, output: workFolder, isFolderOnly: true, hear }).catch(
        (error: unknown) => {
          console.error(said)
          throw error
        },
      )
      const { program, drivenProgram } = packageIn(workFolder)
      await copyFile(program, drivenProgram, constants.COPYFILE_FICLONE)
      const wanted = wantedFuses(process.platform)
      await setFuses(drivenProgram, { ...wanted, EnableNodeCliInspectArguments: true })
    },
  })
  const now = new Date()
  await utimes(output, now, now)
  return made
}

function packageIn(output: string): TestPackage {
  const folder = unpackedFolder(output, process.platform, process.arch)
  const program = packedProgram(folder, process.platform)
  // Windows starts nothing without the end of its name.
  const drivenProgram = program.replace(/(\.exe)?$/, '-for-tests$1')
  return { folder, program, drivenProgram }
}

/** A few letters that change with whatever goes into the package. */
async function stateOf({ version }: Runtime): Promise<string> {
  // What lies in folders there, the build's own stamp covers.
  const packaging = (await readdir(import.meta.dirname, { withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(({ name }) => `tools/packaging/${name}`)
    .sort()
  const parts = [
    'out/build-stamp.txt',
    'electron-builder.yml',
    'package.json',
    'LICENSE',
    ...packaging,
  ]
  const hash = createHash('sha256').update(version)
  for (const part of parts) hash.update(part).update(await readFile(join(root, part)))
  return hash.digest('hex').slice(0, 12)
}

async function removeOld(current: string): Promise<void> {
  for (const name of await readdir(home).catch(() => [])) {
    const folder = join(home, name)
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }))
    if (folder !== current && Date.now() - mtimeMs > keptForMs) {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

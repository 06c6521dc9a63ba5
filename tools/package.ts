/**
 * Makes the package for the system it runs on: npm run package. `-- --folder` makes no installer, `-- --release` accepts no trial,
 * `-- --for-tests` makes what the journeys look into.
 */
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build, root } from './build.ts'
import { packForTests } from './packaging/for-tests.ts'
import { contentsOf } from './packaging/contents.ts'
import { bytesOf, contentsInLines } from './packaging/inspect.ts'
import { pack } from './packaging/pack.ts'
import { writeBill } from './packaging/sbom.ts'
import { writeSums } from './packaging/sums.ts'
import { isTrial, trialWarning } from './packaging/trial.ts'
import { writeUpdateSource } from './packaging/update-source.ts'
import type { Runtime } from './runtime/choose.ts'
import { RuntimeFailure } from './runtime/failure.ts'
import { withRuntime } from './with-runtime.ts'

const output = join(root, 'dist')
const installers = /\.(?:deb|AppImage|exe|dmg)$/

async function makePackage(runtime: Runtime): Promise<void> {
  if (process.argv.includes('--release') && isTrial(runtime)) {
    throw new RuntimeFailure(
      'A release needs the Electron that package.json names, and here is another.',
      'Run the same command on a network that reaches github.com, without ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
  const beganMs = Date.now()
  build()
  const isRelease = process.argv.includes('--release')
  const hasUpdates = writeUpdateSource(root, {
    env: process.env,
    platform: process.platform,
    isRelease,
  })
  const isFolderOnly = process.argv.includes('--folder')
  const hear = (text: string): void => {
    process.stdout.write(text)
  }
  const folder = await pack({ runtime, output, isFolderOnly, hear })
  const contents = await contentsOf(folder, process.platform)
  console.log(`\nWhat is in it, all of it expected:\n${contentsInLines(contents).join('\n')}`)
  console.log(`\n${relative(root, folder)}: ${inMegabytes(bytesOf(contents))}`)
  await nameWhatWasMade(runtime, beganMs)
  console.log(
    hasUpdates
      ? 'It can look for updates.'
      : 'It does not update itself: nothing vouches for updates here.',
  )
  if (process.platform !== 'linux') {
    console.log(
      'No test of this project has seen a package for this system: try it before you rely on it.',
    )
  }
  if (isTrial(runtime)) console.log(trialWarning(runtime))
}

/** The installers of this run, the list of parts and the sums of them all. */
async function nameWhatWasMade(runtime: Runtime, beganMs: number): Promise<void> {
  const made: string[] = []
  for (const name of await readdir(output)) {
    const file = join(output, name)
    // Others are from an earlier run.
    if (installers.test(name) && (await stat(file)).mtimeMs >= beganMs) made.push(file)
  }
  made.push(await writeBill(runtime, output))
  for (const file of [...made, await writeSums(output, made)]) {
    console.log(`${relative(root, file)}: ${inMegabytes((await stat(file)).size)}`)
  }
}

function inMegabytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1_000)} kB`
    : `${Math.round(bytes / 1_000_000)} MB`
}

await withRuntime(async runtime => {
  if (process.argv.includes('--for-tests')) console.log((await packForTests(runtime)).folder)
  else await makePackage(runtime)
  return 0
})

/**
 * Makes the package for the system it runs on: npm run package. `-- --folder` makes no installer, `-- --release` accepts no trial,
 * `-- --for-tests` makes what the journeys look into.
 */
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build, root } from './build.ts'
import { packForTests } from './packaging/for-tests.ts'
import { pack } from './packaging/pack.ts'
import { isTrial, trialWarning } from './packaging/trial.ts'
import type { Runtime } from './runtime/choose.ts'
import { RuntimeFailure } from './runtime/failure.ts'
import { withRuntime } from './with-runtime.ts'

const output = join(root, 'dist')
const installers = /\.(?:deb|exe|dmg)$/

async function makePackage(runtime: Runtime): Promise<void> {
  if (process.argv.includes('--release') && isTrial(runtime)) {
    throw new RuntimeFailure(
      'A release needs the Electron that package.json names, and here is another.',
      'Run the same command on a network that reaches github.com, without ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
  const beganMs = Date.now()
  build()
  const isFolderOnly = process.argv.includes('--folder')
  const hear = (text: string): void => {
    process.stdout.write(text)
  }
  const folder = await pack({ runtime, output, isFolderOnly, hear })
  console.log(`\n${relative(root, folder)}: ${inMegabytes(await bytesIn(folder))}`)
  for (const name of await readdir(output)) {
    const { mtimeMs, size } = await stat(join(output, name))
    // Others are from an earlier run.
    if (installers.test(name) && mtimeMs >= beganMs) {
      console.log(`${relative(root, join(output, name))}: ${inMegabytes(size)}`)
    }
  }
  if (process.platform !== 'linux') {
    console.log(
      'No test of this project has seen a package for this system: try it before you rely on it.',
    )
  }
  if (isTrial(runtime)) console.log(trialWarning(runtime))
}

async function bytesIn(folder: string): Promise<number> {
  let sum = 0
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name))).size
  }
  return sum
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}

await withRuntime(async runtime => {
  if (process.argv.includes('--for-tests')) console.log((await packForTests(runtime)).folder)
  else await makePackage(runtime)
  return 0
})

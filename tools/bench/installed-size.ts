/** What the app takes up when it is installed, over the same Electron with nothing in it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../build.ts'
import { contentsOf } from '../packaging/contents.ts'
import { bytesOf } from '../packaging/inspect.ts'
import { pack } from '../packaging/pack.ts'
import { findRuntime } from '../runtime/choose.ts'
import { atMost, type Figure } from './figure.ts'

const limit = 1.1
/** What is ours, by where it lies; a blank app has everything else, with both languages and the licences. */
const ours =
  /^(?:resources\/app\.asar(?:$|\.)|LICENSE\.care-cyber-check|THIRD-PARTY|TRIAL-)|\.app\/Contents\/Resources\/app\.asar/

/** Packs the build as a release is packed, without an installer, and counts every byte. */
export async function measureInstalledSize(): Promise<readonly Figure[]> {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const output = mkdtempSync(join(root, 'dist', 'bench-'))
  try {
    const runtime = await findRuntime()
    const folder = await pack({ runtime, output, isFolderOnly: true, hear: () => undefined })
    const contents = await contentsOf(folder, process.platform)
    const blank = { ...contents, beside: contents.beside.filter(({ path }) => !ours.test(path)) }
    const ratio = bytesOf(contents) / bytesOf(blank)
    return [{ ...atMost('installed size', ratio, limit, '× a blank app'), runs: 1 }]
  } finally {
    rmSync(output, { recursive: true, force: true })
  }
}

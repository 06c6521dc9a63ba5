/** Builds the app into out/: the content pack, the main process, the preload and the window. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { ContentFault, writeContent } from './content/compile.ts'
import { writeParts } from './packaging/parts.ts'
import { isBuilt, rememberBuild } from './sources.ts'

export const root = resolve(import.meta.dirname, '..')

/** The path of a command that a package brought along. */
export function commandOf(name: string): string {
  const ending = process.platform === 'win32' ? '.cmd' : ''
  return resolve(root, 'node_modules/.bin', `${name}${ending}`)
}

/** Builds what is stale; with `always` everything. Throws with the reason when it cannot. */
export function build({ always = false } = {}): void {
  if (!always && isBuilt(root)) return
  console.log('Building…')
  const { pack } = writeContent(root)
  const { topics, version } = pack
  const questions = topics.reduce((sum, { questions: asked }) => sum + asked.length, 0)
  console.log(`Content pack ${version}: ${questions} questions in ${topics.length} topics.`)
  const built = spawnSync(commandOf('electron-vite'), ['build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (built.status !== 0) throw new Error('The build failed; the lines above say where.')
  writeParts(root)
  rememberBuild(root)
}

if (import.meta.main) {
  try {
    build({ always: true })
  } catch (error) {
    if (!(error instanceof ContentFault)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

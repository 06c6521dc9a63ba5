/** Tells whether what was built still matches its sources, so that starting the app builds only what is stale. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const sources = [
  'assets',
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'tools/packaging/bundled.ts',
  'tools/packaging/licences',
  'tools/packaging/parts.ts',
  'package-lock.json',
]
const stampFile = 'out/build-stamp.txt'

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/** One hash over the names and bytes of everything that goes into a build. */
function stampOf(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(source => filesIn(join(root, source)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Whether the last build of `root` was made from the sources as they are now. */
export function isBuilt(root: string): boolean {
  const file = join(root, stampFile)
  const isWhole = existsSync(join(root, 'out/main/main.js')) && existsSync(file)
  return isWhole && readFileSync(file, 'utf8') === stampOf(root)
}

/** Remembers that `root` was built from the sources as they are now. */
export function rememberBuild(root: string): void {
  writeFileSync(join(root, stampFile), stampOf(root))
}

/** Lets the next start build anew, whatever the sources say. */
export function forgetBuild(root: string): void {
  rmSync(join(root, stampFile), { force: true })
}

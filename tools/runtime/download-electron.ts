/** Runs as a process of its own: fetches Electron's binary the way the electron package does, and reports each step to its parent. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** The one call used of @electron/get, which belongs to the electron package and not to this project. */
interface ElectronGet {
  downloadArtifact: (details: {
    version: string
    artifactName: string
    platform: string
    arch: string
    checksums: unknown
    cacheRoot: string | undefined
    downloadOptions: {
      quiet: boolean
      getProgressCallback: (progress: { percent: number }) => void
    }
  }) => Promise<string>
}

const [packageFolder = '', version = ''] = process.argv.slice(2)
const electronRequire = createRequire(path.join(packageFolder, 'package.json'))

/** Tells the parent how much has arrived, from 0 to 1: it stops a download that stays silent. */
function report(percent: number): void {
  process.send?.(percent)
}

const getModule: unknown = await import(
  pathToFileURL(electronRequire.resolve('@electron/get')).href
)
// The module is found at run time, beside whichever electron is installed, so its type cannot be.
const { downloadArtifact } = getModule as ElectronGet

await downloadArtifact({
  version,
  artifactName: 'electron',
  platform: process.platform,
  arch: process.arch,
  checksums: electronRequire('./checksums.json'),
  // install.js looks in the same place, or it would fetch everything again.
  cacheRoot: process.env['electron_config_cache'],
  downloadOptions: { quiet: true, getProgressCallback: ({ percent }) => report(percent) },
})
report(1)
// Finds the file just fetched in its cache, unpacks it and notes where the executable is.
electronRequire('./install.js')
if (process.connected) process.disconnect()

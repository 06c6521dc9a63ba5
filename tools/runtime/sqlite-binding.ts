/** Compiles better-sqlite3 for an Electron too old for the binary that comes with it (Node-API 10), once, with plain compiler calls. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { keepInCache } from './cache.ts'
import { attempt, lastLines } from './command.ts'
import { compileSqlite, readRecipe } from './compile-sqlite.ts'
import type { Recipe } from './compile-sqlite.ts'
import { RuntimeFailure } from './failure.ts'
import type { Machine } from './machine.ts'

const bindingFile = 'better_sqlite3.node'
const neededInBytes = 100_000_000

/** Electron 36 is the first with Node-API 10; below it the binary in better-sqlite3 ends the process without a word. */
export function needsOwnBinding(machine: Machine, electronVersion: string): boolean {
  const isTooOld = Number.parseInt(electronVersion, 10) < 36
  if (!isTooOld || machine.platform === 'linux') return isTooOld
  throw new RuntimeFailure(
    `Electron ${electronVersion} is too old for the database.`,
    'Unset ELECTRON_OVERRIDE_DIST_PATH, or point it at Electron 36 or newer.',
  )
}

/** Whether the binding is still to be compiled here, which takes a compiler. */
export async function lacksSqliteBinding(machine: Machine): Promise<boolean> {
  return !existsSync(
    path.join(bindingFolder(machine, await readRecipe(packagesOf(machine))), bindingFile),
  )
}

/** The compiled binding for `electron`, from the cache or made now (under a minute) and tried in that very Electron. */
export async function findSqliteBinding(machine: Machine, electron: string): Promise<string> {
  const packages = packagesOf(machine)
  const recipe = await readRecipe(packages)
  const folder = bindingFolder(machine, recipe)
  const make = async (workFolder: string): Promise<void> => {
    machine.say(
      `Compiling better-sqlite3 ${recipe.version} for this Electron (about a minute, once only) ...`,
    )
    await compileSqlite({ packages, recipe, workFolder, bindingFile })
    await proveBinding(machine, electron, path.join(workFolder, bindingFile))
  }
  await keepInCache({ folder, mustHold: bindingFile, neededInBytes, make })
  return path.join(folder, bindingFile)
}

function packagesOf({ projectFolder }: Machine): string {
  return path.join(projectFolder, 'node_modules')
}

/** Where the binding of this recipe is kept. */
export function bindingFolder({ cacheFolder, arch }: Machine, { version, text }: Recipe): string {
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return path.join(cacheFolder, `better-sqlite3-${version}-napi-9-${arch}-${mark}`)
}

const proof = `
const Database = require(process.argv[1]);
const database = new Database(":memory:", { nativeBinding: process.argv[2] });
database.exec("create table proof (word text)");
database.prepare("insert into proof values (?)").run("kept");
process.stdout.write(database.prepare("select word from proof").get().word);
database.close();
`

/** Opens a database with the fresh binding inside the Electron that is to use it: a binding that does not fit ends the process. */
async function proveBinding(machine: Machine, electron: string, binding: string): Promise<void> {
  const library = path.join(machine.projectFolder, 'node_modules', 'better-sqlite3')
  const env = { ...machine.env, ELECTRON_RUN_AS_NODE: '1' }
  const { output, errors } = await attempt(electron, ['-e', proof, library, binding], { env })
  if (output === 'kept') return
  throw new RuntimeFailure(
    `The compiled better-sqlite3 does not work in this Electron.\n${lastLines(errors)}`,
    'Report this with the lines above; meanwhile set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron 36 or newer.',
  )
}

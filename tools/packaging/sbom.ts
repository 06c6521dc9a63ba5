/**
 * The list of parts of a package, as CycloneDX. npm writes one for everything in package-lock.json; here it is cut down to what is truly
 * inside, and what came another way than by npm is added.
 */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../build.ts'
import type { Part } from '../../shared/keeping/parts.ts'
import type { Runtime } from '../runtime/choose.ts'
import { attempt, lastLines } from '../runtime/command.ts'
import { RuntimeFailure } from '../runtime/failure.ts'
import { partsOf } from './parts.ts'
import { sourceDate } from './source-date.ts'

const component = z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() })
type Component = z.infer<typeof component>

const npmList = z.looseObject({
  specVersion: z.string(),
  metadata: z.looseObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})
export type NpmList = z.infer<typeof npmList>

/** What Electron says it is made of, of which these are named for those who look for known faults. */
const insideElectron = {
  electron: 'Electron',
  chrome: 'Chromium',
  node: 'Node.js',
  v8: 'V8',
  zlib: 'zlib',
} as const
const cpes: Readonly<Record<string, (version: string) => string>> = {
  Electron: version => `cpe:2.3:a:electronjs:electron:${version}:*:*:*:*:*:*:*`,
  Chromium: version => `cpe:2.3:a:google:chrome:${version}:*:*:*:*:*:*:*`,
  'Node.js': version => `cpe:2.3:a:nodejs:node.js:${version}:*:*:*:*:*:*:*`,
  SQLite: version => `cpe:2.3:a:sqlite:sqlite:${version}:*:*:*:*:*:*:*`,
}

/** `sourceDate` stands in it as its time, so that the same sources give the same list. */
export function billOf(
  list: NpmList,
  parts: readonly Part[],
  electron: Readonly<Record<string, string>>,
  sourceDate: Date,
): object {
  const fromNpm = new Map(list.components.map(each => [each['bom-ref'], each]))
  const inside = parts.map(part => ofPart(part, fromNpm.get(`${part.name}@${part.version}`)))
  const ofElectron = Object.entries(insideElectron).flatMap(([key, name]) => {
    const version = electron[key]
    return version === undefined ? [] : [plain(name, version, 'framework')]
  })
  const components = [...inside, ...ofElectron]
  const refs = new Set(components.map(each => each['bom-ref']))
  const app = { ...list.metadata.component, name: 'care-cyber-check' }
  const digest = createHash('sha256')
    .update(JSON.stringify([app, components]))
    .digest('hex')
  return {
    $schema: `http://cyclonedx.org/schema/bom-${list.specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion: list.specVersion,
    serialNumber: `urn:uuid:${uuidOf(digest)}`,
    version: 1,
    metadata: {
      ...list.metadata,
      timestamp: sourceDate.toISOString(),
      lifecycles: [{ phase: 'post-build' }],
      component: app,
    },
    components,
    dependencies: [
      { ref: app['bom-ref'], dependsOn: [...refs] },
      ...list.dependencies
        .filter(({ ref }) => refs.has(ref) && ref !== app['bom-ref'])
        .map(({ ref, dependsOn }) => ({
          ref,
          dependsOn: dependsOn.filter(each => refs.has(each)),
        })),
    ],
  }
}

/** The package's own entry, without npm's remark that it is for development only: bundled, it is not. */
function ofPart({ name, version, licence }: Part, found: Component | undefined): Component {
  if (found === undefined) {
    const licences = licence === 'Public domain' ? { name: licence } : { id: licence }
    return { ...plain(name, version, 'library'), licenses: [{ license: licences }] }
  }
  return { ...found, scope: 'required', properties: [] }
}

function plain(name: string, version: string, type: string): Component {
  const cpe = cpes[name]?.(version)
  return {
    'bom-ref': `${name}@${version}`,
    type,
    name,
    version,
    scope: 'required',
    ...(cpe === undefined ? {} : { cpe }),
  }
}

/** In the form of a random one (RFC 9562, version 8), made from what is in the list. */
function uuidOf(hex: string): string {
  const [start, next, third, fourth] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
  ].map(([from, to]) => hex.slice(from, to))
  return `${start}-${next}-8${third}-a${fourth}-${hex.slice(20, 32)}`
}

/** npm's own list, from package-lock.json alone. */
export async function askNpm(folder: string): Promise<NpmList> {
  const sbom = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application']
  // The npm that runs this command: on Windows the other is a batch file, which Node does not start.
  const running = process.env['npm_execpath']
  const [command, args] =
    running === undefined ? ['npm', sbom] : [process.execPath, [running, ...sbom]]
  const { status, output, errors } = await attempt(command, args, { cwd: folder })
  if (status === 0) return npmList.parse(JSON.parse(output))
  throw new RuntimeFailure(
    `npm could not list what is in package-lock.json:\n${lastLines(errors)}`,
    'Put right what it complains of, and run the same command again.',
  )
}

/** The versions of what the Electron at hand consists of; asked before its fuses are set, after which it answers nobody. */
export async function versionsIn(runtime: Runtime): Promise<Readonly<Record<string, string>>> {
  const { status, output, errors } = await attempt(
    runtime.electron,
    [join(import.meta.dirname, 'say-versions.cjs')],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  )
  if (status === 0) return z.record(z.string(), z.string()).parse(JSON.parse(output))
  throw new RuntimeFailure(
    `Electron did not say what it consists of:\n${lastLines(errors)}`,
    'Run the same command again.',
  )
}

/** Writes the list for the build in out/ beside the installers, and hands back its path. */
export async function writeBill(runtime: Runtime, folder: string): Promise<string> {
  const list = await askNpm(root)
  const bill = billOf(list, partsOf(root), await versionsIn(runtime), await sourceDate(root))
  const file = join(folder, `care-cyber-check-${list.metadata.component.version}.cdx.json`)
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`)
  return file
}

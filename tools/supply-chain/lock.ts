/**
 * Looks through package-lock.json: every package comes from the registry, is held by its SHA-512 and starts no script on installing but
 * those said yes or no to. lockfile-lint would do, but this lock names no addresses, and of packages without one it sees nothing.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const lockFile = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
})
type Lock = z.infer<typeof lockFile>

const registry = 'https://registry.npmjs.org/'
const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/

export interface LockReport {
  readonly packages: number
  readonly faults: readonly string[]
}

export function lookThroughLock(root: string): LockReport {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'))
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.boolean()) })
    .parse(read('package.json'))
  const { packages } = lockFile.parse(read('package-lock.json'))
  const others = Object.entries(packages).filter(([path]) => path !== '')
  const faults = others.flatMap(([path, entry]) => faultsOf(path, entry, allowScripts))
  return { packages: others.length, faults }
}

function faultsOf(
  path: string,
  entry: Lock['packages'][string],
  allowScripts: Readonly<Record<string, boolean>>,
): readonly string[] {
  const name = path.split('node_modules/').at(-1) ?? path
  const faults = [
    [entry.link === true, 'is a link to a folder'],
    [entry.version === undefined, 'has no version'],
    [!sha512.test(entry.integrity ?? ''), 'is not held by its SHA-512'],
    [entry.resolved?.startsWith(registry) === false, `comes from ${entry.resolved ?? ''}`],
    [
      entry.hasInstallScript === true && !Object.hasOwn(allowScripts, name),
      'runs a script when it is installed, and allowScripts in package.json says neither yes nor no',
    ],
  ] as const
  return faults.filter(([isSo]) => isSo).map(([, what]) => `${path} ${what}.`)
}

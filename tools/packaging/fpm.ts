/**
 * Stands in for fpm, which electron-builder would download to make a .deb: takes the same arguments and makes the package with
 * Debian's own dpkg-deb. For trials only (trial.ts); a release is made with the real one.
 */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import {
  chmod,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { attempt, lastLines } from '../runtime/command.ts'

const text = { type: 'string' } as const
const list = { type: 'string', multiple: true } as const
const options = {
  s: { ...text, short: 's' },
  t: { ...text, short: 't' },
  force: { type: 'boolean' },
  depends: { ...list, short: 'd' },
  'deb-recommends': list,
  'deb-compression': text,
  'deb-priority': text,
  architecture: text,
  category: text,
  description: text,
  version: text,
  package: text,
  name: text,
  maintainer: text,
  vendor: text,
  license: text,
  url: text,
  'after-install': text,
  'after-remove': text,
} as const

/** What fpm calls them, and what dpkg-deb does. */
const compressions: Readonly<Record<string, string>> = { gz: 'gzip', zst: 'zstd', xz: 'xz' }

type Asked = ReturnType<typeof read>['values']

/** Strict: an argument that is not listed would be lost without a word. */
function read(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
}

/** The fields that describe the package, as dpkg wants them. */
export function controlFile(asked: Asked, installedBytes: number): string {
  const fields: Record<string, string | undefined> = {
    Package: asked.name,
    Version: asked.version,
    Architecture: asked.architecture,
    Maintainer: asked.maintainer,
    'Installed-Size': String(Math.ceil(installedBytes / 1024)),
    Depends: asked.depends?.join(', '),
    Recommends: asked['deb-recommends']?.join(', '),
    Section: asked.category,
    Priority: asked['deb-priority'],
    Homepage: isReal(asked.url) ? asked.url : undefined,
    Description: descriptionField(asked.description ?? ''),
  }
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('')
}

/** An address ending in .invalid never leads anywhere (RFC 2606): trial.ts gives one where electron-builder insists on any. */
function isReal(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && !new URL(url).hostname.endsWith('.invalid')
}

/** The first line is the summary; the others are indented, and an empty one is a full stop. */
function descriptionField(description: string): string {
  const [summary = '', ...rest] = description.split('\n').map(line => line.trim())
  return [summary, ...rest.map(line => ` ${line === '' ? '.' : line}`)].join('\n')
}

interface PackedFile {
  readonly path: string
  readonly bytes: number
}

/** Gives every file the rights it has on any Debian system, whatever the rights of whoever built it. */
async function settleRights(folder: string): Promise<PackedFile[]> {
  const files: PackedFile[] = []
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    if (!entry.isFile()) continue
    const { mode, size } = await stat(path)
    await chmod(path, (mode & 0o111) === 0 ? 0o644 : 0o755)
    files.push({ path, bytes: size })
  }
  return files
}

async function checksums(folder: string, files: readonly PackedFile[]): Promise<string> {
  const lines: string[] = []
  for (const { path } of files) {
    const sum = createHash('md5').update(await readFile(path))
    lines.push(`${sum.digest('hex')}  ${relative(folder, path)}\n`)
  }
  return lines.sort().join('')
}

/** Lays out the files where they will be installed; each mapping is `source=place`, a folder's source ends in a slash. */
async function layOut(folder: string, mappings: readonly string[]): Promise<void> {
  for (const mapping of mappings) {
    const [source = '', place = ''] = mapping.split('=')
    const target = join(folder, place)
    await mkdir(dirname(target), { recursive: true })
    await cp(source, target, {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
    })
  }
}

async function describe(folder: string, asked: Asked, files: readonly PackedFile[]): Promise<void> {
  const place = join(folder, 'DEBIAN')
  await mkdir(place)
  const installedBytes = files.reduce((sum, { bytes }) => sum + bytes, 0)
  await writeFile(join(place, 'control'), controlFile(asked, installedBytes))
  await writeFile(join(place, 'md5sums'), await checksums(folder, files))
  const scripts = { postinst: asked['after-install'], postrm: asked['after-remove'] }
  for (const [name, script] of Object.entries(scripts)) {
    if (script !== undefined)
      await writeFile(join(place, name), await readFile(script), { mode: 0o755 })
  }
}

/** Makes the package that the arguments ask for. */
export async function makeDeb(args: readonly string[]): Promise<void> {
  const { values: asked, positionals } = read(args)
  const { package: target } = asked
  if (asked.s !== 'dir' || asked.t !== 'deb' || target === undefined) {
    throw new Error('This stand-in for fpm makes a .deb out of folders, and nothing else.')
  }
  const workFolder = await mkdtemp(join(tmpdir(), 'care-cyber-check-deb-'))
  try {
    const folder = join(workFolder, 'installed')
    // Under another name until it is whole.
    const made = join(workFolder, 'package.deb')
    await mkdir(folder)
    await layOut(folder, positionals)
    await describe(folder, asked, await settleRights(folder))
    const compression = compressions[asked['deb-compression'] ?? ''] ?? 'xz'
    const order = ['--root-owner-group', `-Z${compression}`, '--build', folder, made]
    const { status, errors } = await attempt('dpkg-deb', order)
    if (status !== 0) throw new Error(`dpkg-deb failed:\n${lastLines(errors)}`)
    await copyFile(made, target, constants.COPYFILE_FICLONE)
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  try {
    await makeDeb(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

/** What the installed `electron` package says of itself, and whether its binary is there. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { RuntimeFailure } from './failure.ts'
import type { Machine } from './machine.ts'

export interface ElectronPackage {
  readonly folder: string
  readonly version: string
}

/** The `electron` package in the project's node_modules. */
export function readElectronPackage(machine: Pick<Machine, 'projectFolder'>): ElectronPackage {
  try {
    const packageFile = createRequire(path.join(machine.projectFolder, 'package.json')).resolve(
      'electron/package.json',
    )
    const content: unknown = JSON.parse(readFileSync(packageFile, 'utf8'))
    if (isVersioned(content)) return { folder: path.dirname(packageFile), version: content.version }
  } catch {
    // Missing and unreadable come to the same for the person who waits: install again.
  }
  throw new RuntimeFailure(
    'The electron package is not installed in this project.',
    'Run `npm ci`, then the same command again.',
  )
}

function isVersioned(content: unknown): content is { version: string } {
  return (
    typeof content === 'object' &&
    content !== null &&
    'version' in content &&
    typeof content.version === 'string'
  )
}

/** The folder with the binary of exactly that version, or `undefined` when it is not (wholly) there. */
export function installedDist(
  { folder, version }: ElectronPackage,
  platform: NodeJS.Platform,
): string | undefined {
  const distFolder = path.join(folder, 'dist')
  const isWhole =
    readDistVersion(distFolder) === version &&
    existsSync(path.join(distFolder, executableName(platform)))
  // Electron writes path.txt last of all, so without it the unpacking was cut off.
  return isWhole && existsSync(path.join(folder, 'path.txt')) ? distFolder : undefined
}

/** The version an unpacked Electron says it is, or `undefined` when it does not say. */
export function readDistVersion(distFolder: string): string | undefined {
  try {
    return readFileSync(path.join(distFolder, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return undefined
  }
}

/** Where the executable is in an unpacked Electron. */
export function executableName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

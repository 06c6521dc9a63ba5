/** Knows the Linux systems on which Chromium's sandbox needs one more step from the person who installs Electron by npm. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Machine } from './machine.ts'

/** Ubuntu 23.10 and newer set the first to 1, older Debians the second to 0; both keep ordinary users from making namespaces. */
const restrictions = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
] as const

/** The line to run where Electron would stop for want of a sandbox, or `undefined` where it has one. `read` reads a kernel setting. */
export function sandboxAdvice(
  machine: Machine,
  distFolder: string,
  read = readSetting,
): string | undefined {
  if (machine.platform !== 'linux' || machine.isRoot) return undefined
  if (!restrictions.some(([setting, restricted]) => read(setting) === restricted)) return undefined
  const helper = path.join(distFolder, 'chrome-sandbox')
  if (isTrusted(helper)) return undefined
  return `If Electron stops with a word about its sandbox, run: sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`
}

function readSetting(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}

/** The helper counts when it belongs to root and runs as root. */
function isTrusted(helper: string): boolean {
  const found = statSync(helper, { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0
}

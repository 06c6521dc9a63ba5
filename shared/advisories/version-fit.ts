/** Whether a device has one of the versions that an advisory names, or an older one. What is not written down is not guessed. */
import type { Device } from '../devices/device.ts'
import { hasWords, numberOf, plainWords, systemOf } from '../devices/read-system.ts'
import type { At } from './at.ts'
import type { Said } from './fit.ts'

export function hasVersion(device: Device, versions: readonly string[], at: At): Said {
  if (versions.length === 0) return true
  const system = systemOf(device)
  const isWindows = system === 'windows' || system === 'windows-server'
  const own = numberOf(device)
  if (!isWindows && own !== null) return isNumbered(own, versions)
  const asked = versions.map(version => plainWords(version).replace(/^windows (?:server )?/, ''))
  const text = plainWords(`${device.osEdition} ${device.osVersion}`)
  if (asked.some(version => hasWords(text, version))) return true
  const product = productOf(device, at)
  if (product !== null) return asked.some(version => hasWords(product, version))
  return isWindows ? mayBeWindows(text, asked) : 'version'
}

/** "windows 11 24h2" where the list of updates knows exactly one version for these words or this build. */
function productOf(device: Device, { judge }: At): string | null {
  const { product, doubt, from } = judge({ ...device, supportEndsOn: null })
  return product === null || doubt === 'version' || from !== 'system' ? null : plainWords(product)
}

/** The version is not one that the list of updates has: another release named outright is another version. */
function mayBeWindows(text: string, asked: readonly string[]): Said {
  const possible = asked.filter(
    version => !differs(text, version, /\b\d{2}h\d\b/) && !differs(text, version, product),
  )
  return possible.length === 0 ? false : 'version'
}

/** Not the 10.0 with which the build of every Windows of today begins. */
const product = /(?<![\d.])(?:7|8|8\.1|10|11)(?![\d.])/

function differs(text: string, version: string, pattern: RegExp): boolean {
  const [own, others] = [pattern.exec(text)?.[0], pattern.exec(version)?.[0]]
  return own !== undefined && others !== undefined && own !== others
}

/** "17.6" is one of "17"; "17" may be "17.6". */
function isNumbered(own: string, asked: readonly string[]): Said {
  if (asked.some(version => isWithin(own, version))) return true
  return asked.some(version => isWithin(version, own)) ? 'version' : false
}

const isWithin = (number: string, version: string) =>
  number === version || number.startsWith(`${version}.`)

/** Whether its number is lower. "18" may be anything from 18.0 to the last 18. */
export function isBefore(device: Device, before: string | null): Said {
  if (before === null) return true
  const own = numberOf(device)
  if (own === null) return 'version'
  const [mine, other] = [own.split('.').map(Number), before.split('.').map(Number)]
  const at = other.findIndex((part, index) => part !== mine[index])
  if (at === -1) return false
  const part = mine[at]
  return part === undefined ? 'version' : part < (other[at] ?? 0)
}

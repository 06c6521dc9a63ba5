/** Looks into what a script or a command wrote, whatever it is: the wanted kind of value, or null. */
import type { Part } from './windows-reading.ts'

/** The value of a name, only where it is the object's own. */
export function inside(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
  return (value as Readonly<Record<string, unknown>>)[name] ?? null
}

/** A whole number; some Windows values are written as text. */
export function numberIn(value: unknown, name: string): number | null {
  const found = inside(value, name)
  if (typeof found === 'number') return Number.isFinite(found) ? found : null
  return typeof found === 'string' && /^\d{1,15}$/.test(found) ? Number(found) : null
}

export function textIn(value: unknown, name: string): string | null {
  const found = inside(value, name)
  return typeof found === 'string' && found !== '' ? found : null
}

export function booleanIn(value: unknown, name: string): boolean | null {
  const found = inside(value, name)
  return typeof found === 'boolean' ? found : null
}

/** PowerShell writes a list of one as that one. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const found = inside(value, name)
  if (found === null) return []
  return Array.isArray(found) ? found.slice(0, 500) : [found]
}

const gigabyte = 1024 ** 3
const mostGigabytes = 1_000_000

/** Bytes as GB with at most one decimal place below ten. */
export function gigabytes(bytes: number | null): number | null {
  if (bytes === null || bytes < 0 || bytes > mostGigabytes * gigabyte) return null
  const size = bytes / gigabyte
  return size < 10 ? Math.round(size * 10) / 10 : Math.round(size)
}

const reasons: Readonly<Record<string, string>> = {
  PermissionDenied: 'Windows shows it to administrators only',
  SecurityError: 'Windows shows it to administrators only',
  OperationTimeout: 'Windows took too long to answer',
  ObjectNotFound: 'this Windows does not offer it',
  InvalidArgument: 'this Windows does not offer it',
  InvalidType: 'this Windows does not offer it',
  MetadataError: 'this Windows does not offer it',
  NotInstalled: 'this Windows does not offer it',
  ResourceUnavailable: 'Windows was busy with something else',
}

export const neverReached = 'reading this PC ended before it came to that'
export const notTold = 'Windows did not say'

/** Why a part has no value; null where it has one. */
export function troubleOf(part: Part | undefined): string | null {
  if (part === undefined) return neverReached
  if (part.ok) return null
  // The rest are kinds of trouble that mean nothing to people, or text that a stranger put into a file.
  return Object.hasOwn(reasons, part.why)
    ? (reasons[part.why] ?? notTold)
    : 'Windows answered with an error'
}

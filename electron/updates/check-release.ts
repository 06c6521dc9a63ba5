/** Whether a text describes a release that this app may take; and if not, why. Nothing in it is believed before its signature. */
import { canonical, type PlainObject } from '../../shared/sharing/canonical.ts'
import {
  compareVersions,
  type Installer,
  type Release,
  release,
  releaseText,
  type System,
} from '../../shared/updates/release.ts'
import type { ReleaseRefusal } from '../../shared/updates/updates.ts'
import { isSignedBy } from '../system/signatures.ts'

export interface Offer {
  readonly release: Release
  /** The one for this PC. */
  readonly installer: Installer
  readonly text: string
}

export interface Here {
  /** Of the app that runs. */
  readonly version: string
  /** The newest that was ever found, so that nobody can go on showing an old one. */
  readonly seen: string | null
  /** Of the records as this app makes them. */
  readonly records: number
  readonly system: System | null
  readonly key: string
}

export function checkRelease(text: string, here: Here): Offer | ReleaseRefusal {
  const read = signedRelease(text, here.key)
  if (typeof read === 'string') return read
  const { version, records, files } = read
  const newer = compareVersions(version, here.version)
  if (newer < 0) return 'older'
  if (here.seen !== null && compareVersions(version, here.seen) < 0) return 'older-than-seen'
  if (newer === 0) return 'same'
  if (records.makes < here.records) return 'older'
  if (records.opensFrom > here.records) return 'records-too-old'
  const installer = files.find(({ system }) => system === here.system)
  return installer === undefined ? 'not-for-this-pc' : { release: read, installer, text }
}

/** The release, where the text is exactly as the holder of the key wrote it. */
export function signedRelease(text: string, key: string): Release | ReleaseRefusal {
  const value = objectIn(text)
  if (value === null || typeof value['format'] !== 'string') return 'not-release'
  const [, edition] = /^care-cyber-check-release-(\d{1,4})$/.exec(value['format']) ?? []
  if (edition === undefined) return 'not-release'
  const { signature, ...said } = value
  const isSigned = typeof signature === 'string' && isSignedBy(key, textOf(said), signature)
  if (!isSigned) return 'bad-signature'
  const { success, data } = release.safeParse(value)
  // It is signed, so what is not understood is newer than this app.
  if (!success) return 'newer-format'
  return releaseText(data) === text ? data : 'bad-signature'
}

function objectIn(text: string): PlainObject | null {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    // What was read from JSON is made of such values alone.
    return isObject ? (value as PlainObject) : null
  } catch {
    return null
  }
}

function textOf(said: PlainObject): string {
  try {
    return canonical(said)
  } catch {
    // Lists in lists without an end: nothing that anybody signed.
    return ''
  }
}

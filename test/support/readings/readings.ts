/** The readings of Windows PCs in this folder; see README.md for what they are and are not. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseWindows } from '../../../electron/system/this-pc/parse-windows.ts'
import { rawFromFile } from '../../../electron/system/this-pc/windows-reading.ts'
import type { Reading } from '../../../shared/devices/reading.ts'

export const readingNames = [
  'windows-10-home-22h2',
  'windows-11-home-24h2',
  'windows-11-pro-25h2',
  'windows-server-2019',
  'windows-11-home-german',
  'third-party-antivirus',
  'half-failed',
] as const
export type ReadingName = (typeof readingNames)[number]

export const readingPath = (name: ReadingName) => join(import.meta.dirname, `${name}.json`)

/** As the app would read the file on 23 November 2026. */
export function aReading(name: ReadingName): Reading {
  return parseWindows(rawFromFile(readFileSync(readingPath(name)), '2026-11-23'))
}

/** What was read, and the reasons for the rest, each by its key. */
export function toldIn({ facts }: Reading) {
  return {
    values: Object.fromEntries(
      facts.filter(({ value }) => value !== null).map(({ key, value }) => [key, value]),
    ),
    reasons: Object.fromEntries(
      facts.filter(({ value }) => value === null).map(({ key, whyNot }) => [key, whyNot]),
    ),
  }
}

/** Whose work is inside the app, as the build wrote it down. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Part } from '../../shared/keeping/parts.ts'

/** Written by the build, which is the only thing that writes it. */
export function readParts(outFolder: string): readonly Part[] {
  return JSON.parse(readFileSync(join(outFolder, 'licences', 'parts.json'), 'utf8')) as Part[]
}

/** The file that Chromium brings along: beside the program, on a Mac one folder further up. */
export function browserLicences(program: string, platform: NodeJS.Platform): string {
  const folder = dirname(program)
  return join(platform === 'darwin' ? dirname(folder) : folder, 'LICENSES.chromium.html')
}

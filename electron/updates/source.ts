/** Where updates come from: a file that the build of a release puts into the app. Without it the app looks for nothing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isThisPc } from '../../shared/sharing/details.ts'
import { updateSource, type UpdateSource } from '../../shared/updates/release.ts'

export interface SourceOnFile extends UpdateSource {
  readonly file: string
}

export const shippedSource = (outFolder: string): string =>
  join(outFolder, 'updates', 'source.json')

/** `given` is a file that a test names; a packaged app takes none, and then no address on this PC either. */
export function readSource(outFolder: string, given: string | null): SourceOnFile | null {
  const file = given ?? shippedSource(outFolder)
  try {
    const read = updateSource.parse(JSON.parse(readFileSync(file, 'utf8')))
    if (given === null && isThisPc(read.address)) return null
    return { ...read, file }
  } catch {
    // There is none in a copy that was built without a certificate. One that cannot be read is none.
    return null
  }
}

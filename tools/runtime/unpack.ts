/** Unpacks the parts of an archive that are wanted, and leaves the rest unread. */
import { createWriteStream } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import type { Entry } from 'yauzl'
import { attempt, lastLines } from './command.ts'
import { diskFailure, RuntimeFailure } from './failure.ts'

/**
 * Unpacks a zip file into `folder`. `placeFor` is asked for each file where it goes, relative to `folder`; `undefined` leaves it out.
 * The right to execute is kept.
 */
export async function unpackZip(
  zipFile: string,
  folder: string,
  placeFor: (name: string) => string | undefined,
): Promise<void> {
  const zip = await openPromise(zipFile)
  for await (const entry of zip.eachEntry()) {
    const place = entry.fileName.endsWith('/') ? undefined : placeFor(entry.fileName)
    if (place === undefined) continue
    const target = path.join(folder, place)
    await mkdir(path.dirname(target), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target))
    if (isExecutable(entry)) await chmod(target, 0o755)
  }
}

function isExecutable(entry: Entry): boolean {
  // The upper half of this field holds the Unix mode of the file.
  return ((entry.externalFileAttributes >>> 16) & 0o111) !== 0
}

/** Unpacks an npm package (.tgz) into `folder`, without the outer folder that every npm package has. */
export async function unpackNpmPackage(tarball: string, folder: string): Promise<void> {
  const outcome = await attempt('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'])
  if (outcome.status === 0) return
  if (outcome.isMissing) {
    throw new RuntimeFailure(
      'The program tar was not found.',
      "Install tar with your system's package manager.",
    )
  }
  const error = new Error(lastLines(outcome.errors))
  throw diskFailure(error, folder) ?? error
}

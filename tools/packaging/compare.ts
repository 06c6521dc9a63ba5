/** Which files of two unpacked packages differ, also within their archives. */
import { open, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { archivedText, listArchive } from './archive.ts'
import { packedArchive } from './packed.ts'
import { sumOf } from './sums.ts'

/** A name for each file that one side has otherwise than the other, or not at all. */
export async function differences(
  one: string,
  other: string,
  platform: NodeJS.Platform,
): Promise<readonly string[]> {
  const [sums, others] = await Promise.all([sumsIn(one, platform), sumsIn(other, platform)])
  const names = new Set([...sums.keys(), ...others.keys()])
  return [...names].filter(name => sums.get(name) !== others.get(name)).sort()
}

async function sumsIn(
  folder: string,
  platform: NodeJS.Platform,
): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, string>()
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) sums.set(relative(folder, file), await sumOf(file))
  }
  const archive = packedArchive(folder, platform)
  const handle = await open(archive)
  try {
    for (const file of await listArchive(archive)) {
      if (!file.isUnpacked) sums.set(`app.asar/${file.path}`, await archivedText(handle, file))
    }
  } finally {
    await handle.close()
  }
  return sums
}

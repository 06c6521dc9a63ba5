/** Wires updates together. Nothing of it is loaded before it is asked for, and nothing at all in a copy that does not update itself. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { UpdateCallEdges } from './calls/updates.ts'
import { migrations } from './database/migrations/index.ts'
import type { UpdatesEdges } from './updates/around.ts'
import type { Updates } from './updates/updates.ts'

interface Around extends Omit<UpdatesEdges, 'source' | 'library' | 'records'> {
  /** Where the build put the file that says where updates come from. */
  readonly outFolder: string
  /** A file in the place of that one, while the app is being developed. */
  readonly updatesFile: string | null
  readonly askWhichRelease: UpdateCallEdges['updates']['askWhichRelease']
}

export interface Updating {
  readonly calls: UpdateCallEdges['updates']
  readonly close: () => void
}

/** Not while the app starts, and not with all the others that start at nine. */
const firstLookMs = 60_000

export function createUpdating(around: Around): Updating {
  const { updatesFile, outFolder, askWhichRelease, chance, later, report } = around
  const isThere = existsSync(updatesFile ?? join(outFolder, 'updates', 'source.json'))
  let opened: Promise<Updates | null> | null = null
  let updates: Updates | null = null
  const open = async () => {
    opened ??= isThere ? openUpdates(around) : Promise.resolve(null)
    updates = await opened
    return updates
  }
  const first = () => {
    open().then(
      each => each?.lookIfDue(),
      (error: unknown) => report('looking for updates', error),
    )
  }
  const cancel = isThere ? later(first, firstLookMs * (1 + chance())) : () => undefined
  return {
    calls: { open, askWhichRelease },
    close: () => {
      cancel()
      updates?.close()
    },
  }
}

async function openUpdates({ updatesFile, outFolder, ...rest }: Around): Promise<Updates | null> {
  const { readSource } = await import('./updates/source.ts')
  const source = readSource(outFolder, updatesFile)
  if (source === null) return null
  const { createUpdates } = await import('./updates/updates.ts')
  const { version, dataFolder: baseFolder, report } = rest
  const sourceFile = source.file
  let library: ReturnType<UpdatesEdges['library']> | null = null
  const fetchLibrary = async () => {
    const { createLibrary } = await import('./updates/library.ts')
    return createLibrary({ version, sourceFile, baseFolder, platform: process.platform, report })
  }
  return createUpdates({
    ...rest,
    source,
    records: migrations.length,
    library: () => (library ??= fetchLibrary()),
  })
}

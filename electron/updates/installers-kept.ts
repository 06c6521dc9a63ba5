/** The installers that are kept once they have done their work: that of the version that runs, and the one before it to go back with. */
import { join } from 'node:path'
import { Failure } from '../../shared/failure.ts'
import { compareVersions, type Installer, type Release } from '../../shared/updates/release.ts'
import { signedRelease } from './check-release.ts'
import { dropFound, isWhole, keepInstaller, listKept, readFound, thinKept } from './folder.ts'
import type { Around } from './around.ts'

interface Signed {
  readonly release: Release
  readonly installer: Installer
}

/** Null for what was not signed, or is for another kind of PC. */
function signedIn(text: string, { edges }: Pick<Around, 'edges'>): Signed | null {
  const release = signedRelease(text, edges.source.key)
  if (typeof release === 'string') return null
  const installer = release.files.find(({ system }) => system === edges.system)
  return installer === undefined ? null : { release, installer }
}

/** At the start of a version: its own installer is put by, and one that is no longer newer goes. */
export async function settleInstalled(around: Pick<Around, 'edges' | 'folder'>): Promise<void> {
  const { edges, folder } = around
  const text = readFound(folder)
  const signed = text === null ? null : signedIn(text, around)
  if (text === null || signed === null) return
  const { release, installer } = signed
  const { version } = release
  const newer = compareVersions(version, edges.version)
  if (newer > 0) return
  if (newer === 0) await keepInstaller(folder, { version, text, installer })
  else dropFound(folder)
  await thinKept(folder, each => signedIn(each, around)?.installer.name ?? null)
}

/** The newest that is kept and older than the one that runs. */
export function beforeThis(around: Pick<Around, 'edges' | 'folder'>): Signed | null {
  for (const { version, text } of listKept(around.folder)) {
    if (compareVersions(version, around.edges.version) >= 0) continue
    const signed = signedIn(text, around)
    if (signed?.release.version === version) return signed
  }
  return null
}

/** Where its installer lies, once every byte of it was looked at. */
export async function pathOfBefore(around: Pick<Around, 'edges' | 'folder'>): Promise<string> {
  const before = beforeThis(around)
  if (before === null) throw new Failure('not-found', 'No earlier installer is kept on this PC.')
  const path = join(around.folder.kept, before.installer.name)
  if (await isWhole(path, before.installer)) return path
  throw new Failure(
    'invalid',
    'That installer has been changed or removed since it was kept. Do not run it. Get it again from where you got this app.',
  )
}

/** Whether a folder is kept in step by a sync program or lies on another machine. Asks this PC's own files only, never the network. */
import { readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, posix, win32 } from 'node:path'
import type { PlaceRisk } from '../../shared/keeping/place-risk.ts'

export interface ThisMachine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Where a folder really lies, with links followed and a mapped drive as the share behind it. */
  readonly real: (folder: string) => string
  /** Null where there is no such file. */
  readonly read: (file: string) => string | null
}

const thisMachine: ThisMachine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  real: folder => realpathSync.native(folder),
  read: file => {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      return null
    }
  },
}

export function placeRiskOf(folder: string, machine: ThisMachine = thisMachine): PlaceRisk | null {
  const places = [folder, realOf(folder, machine)]
  const by = places.map(place => syncedBy(place, machine)).find(name => name !== null)
  if (by !== undefined) return { kind: 'synced', by }
  return places.some(place => isElsewhere(place, machine)) ? { kind: 'network' } : null
}

function realOf(folder: string, { real }: ThisMachine): string {
  try {
    return real(folder)
  } catch {
    return folder
  }
}

/** What the programs name their folders, as a part of the path. */
const namedFolders: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive(?: ?- ?.+)?$/i, 'OneDrive'],
  [/^Dropbox(?: ?\(.+\))?$/i, 'Dropbox'],
  [/^Google ?Drive(?:[ -].+)?$/i, 'Google Drive'],
  [/^iCloud ?Drive$/i, 'iCloud'],
  [/^com~apple~CloudDocs$/, 'iCloud'],
  [/^Nextcloud$/i, 'Nextcloud'],
]

function syncedBy(folder: string, machine: ThisMachine): string | null {
  const isWindows = machine.platform === 'win32'
  const parts = folder.split(isWindows ? /[\\/]/ : '/')
  const named = namedFolders.find(([name]) => parts.some(part => name.test(part)))
  if (named !== undefined) return named[1]
  // Google's own drive letter holds these two folders and nothing else.
  if (isWindows && /^[A-Z]:\\(?:My Drive|Shared drives)(?:\\|$)/i.test(folder))
    return 'Google Drive'
  const roots = [
    ...['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].map(
      name => [machine.env[name], 'OneDrive'] as const,
    ),
    ...dropboxFolders(machine).map(root => [root, 'Dropbox'] as const),
  ]
  const root = roots.find(([at]) => at !== undefined && isInside(folder, at, isWindows))
  return root?.[1] ?? null
}

function isInside(folder: string, root: string, isWindows: boolean): boolean {
  if (root === '') return false
  const paths = isWindows ? win32 : posix
  const way = paths.relative(root, folder)
  return !way.startsWith('..') && !paths.isAbsolute(way)
}

/** Dropbox writes down where its folders are (help.dropbox.com, “Locate your Dropbox folder”). */
function dropboxFolders({ platform, env, home, read }: ThisMachine): readonly string[] {
  const inside =
    platform === 'win32'
      ? [env['APPDATA'], env['LOCALAPPDATA']].map(at => win32.join(at ?? '', 'Dropbox'))
      : [join(home, '.dropbox')]
  return inside.flatMap(at => pathsIn(read(`${at}${platform === 'win32' ? '\\' : '/'}info.json`)))
}

/** `{"personal": {"path": "…"}, "business": {"path": "…"}}` */
function pathsIn(text: string | null): readonly string[] {
  try {
    const accounts = Object.values(JSON.parse(text ?? '{}') as object) as readonly unknown[]
    return accounts.flatMap(account => {
      const path =
        account !== null && typeof account === 'object' && 'path' in account ? account.path : null
      return typeof path === 'string' ? [path] : []
    })
  } catch {
    return []
  }
}

function isElsewhere(folder: string, { platform, read }: ThisMachine): boolean {
  if (platform === 'win32') return isShare(folder)
  return platform === 'linux' && networkTypes.test(mountOf(folder, read('/proc/mounts') ?? ''))
}

/** `\\server\share` and `\\?\UNC\server\share`, and not `\\?\C:\…` or `\\.\…`, which are this PC. */
const isShare = (folder: string) => /^[\\/]{2}(?:\?[\\/]UNC[\\/]|[^?.\\/])/i.test(folder)

const networkTypes =
  /^(?:cifs|smb3|smbfs|nfs4?|afs|ceph|9p|davfs|ncpfs|fuse\.(?:sshfs|rclone|gvfsd-fuse|davfs2|cifs|nfs))$/

/** The type of the deepest mount that the folder lies beneath; a later mount covers an earlier one. */
function mountOf(folder: string, mounts: string): string {
  let deepest = { at: '', type: '' }
  for (const line of mounts.split('\n')) {
    const [, point = '', type = ''] = line.split(' ')
    // Spaces are written as octal in this file.
    const at = point.replace(/\\(\d{3})/g, (_all, code: string) =>
      String.fromCharCode(parseInt(code, 8)),
    )
    if (at.length >= deepest.at.length && isInside(folder, at, false)) deepest = { at, type }
  }
  return deepest.type
}

/** Why the records could not be opened, told apart so that each gets advice of its own. */
import type { TroubleKind } from '../../shared/keeping/start.ts'

export class StoreTrouble extends Error {
  readonly kind: TroubleKind
  readonly file: string

  constructor(kind: TroubleKind, file: string, cause?: unknown) {
    super(`The records could not be opened (${kind}): ${file}`, { cause })
    this.name = 'StoreTrouble'
    this.kind = kind
    this.file = file
  }
}

/** SQLite's and the file system's codes, by how they begin; the longer beginnings come first. */
const kindsByCode: readonly (readonly [string, TroubleKind])[] = [
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EBUSY', 'in-use'],
  // The folder could be written a moment ago, so somebody holds this one file: a virus check, as a rule.
  ['SQLITE_CANTOPEN', 'in-use'],
  // The folder is made where it is missing; that this cannot be done means that its drive is gone.
  ['ENOENT', 'unreachable'],
  ['ENXIO', 'unreachable'],
  ['ENODEV', 'unreachable'],
  ['ENOTCONN', 'unreachable'],
  ['ESTALE', 'unreachable'],
  ['EHOSTDOWN', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['SQLITE_IOERR', 'failing'],
  ['EIO', 'failing'],
]

/** The code that SQLite and Node put on their errors, or an empty text. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/** For a disk that took what it was given and gives back something else: the code is the one of a disk that fails outright. */
export const notAsWritten = (message: string): Error =>
  Object.assign(new Error(message), { code: 'EIO' })

/** Whether what was read from a database makes no sense. */
export const isOfDamage = (error: unknown): boolean =>
  /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error))

/** Whether the disk is to blame, rather than what is on it. */
export const isOfDisk = (error: unknown): boolean =>
  /^(?:EIO|ENOSPC|EDQUOT|EROFS|EBUSY|EACCES|EPERM|SQLITE_(?:IOERR|FULL|READONLY|CANTOPEN|BUSY))/.test(
    codeOf(error),
  )

/** Any error met while opening, as a trouble with a name. */
export function troubleFrom(error: unknown, file: string): StoreTrouble {
  if (error instanceof StoreTrouble) return error
  const code = codeOf(error)
  const kind = kindsByCode.find(([start]) => code.startsWith(start))?.[1] ?? 'unknown'
  return new StoreTrouble(kind, file, error)
}

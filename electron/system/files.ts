/** Writes a file where the person asked for it: whole, or not at all. */
import { createHash, randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../shared/failure.ts'

const sentences: Readonly<Record<string, string>> = {
  ENOSPC:
    'There is no room left on that disk. Nothing was saved. Make some room, or choose another folder.',
  EDQUOT:
    'There is no room left on that disk. Nothing was saved. Make some room, or choose another folder.',
  EACCES:
    'That folder cannot be written to, or the file is open in another program. Close it there, or choose another folder.',
  EPERM:
    'That folder cannot be written to, or the file is open in another program. Close it there, or choose another folder.',
  EROFS: 'That folder can be read but not written to. Choose another folder.',
  EBUSY:
    'That file is open in another program. Close it there and try again, or choose another name.',
  ENOENT: 'That folder is no longer there. Choose another folder.',
  ENOTDIR: 'That folder is no longer there. Choose another folder.',
  EISDIR: 'There is a folder of that name. Choose another name.',
}
const notSaved =
  'The file could not be saved. Nothing was changed. Try again, or choose another folder.'

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface Ways {
  /** Given by tests only, as a disk that loses what it was given. */
  readonly write?: typeof writeAndFlush
  /** Runs when the file is whole but not in its place yet; what it throws keeps it from getting there. */
  readonly before?: () => void
}

/** Ends with the new file in place and on the disk, or with the old one untouched and a Failure. */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  { write = writeAndFlush, before = () => undefined }: Ways = {},
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`)
  try {
    await write(temporary, bytes)
    if (digest(await readFile(temporary)) !== digest(bytes))
      throw new Failure('unexpected', notSaved)
    before()
    await rename(temporary, path)
    await flushFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error instanceof Failure ? error : new Failure('unexpected', sentenceFor(error))
  }
}

async function writeAndFlush(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Windows cannot open a folder and some disks cannot flush one; the file is whole either way. */
async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch {
    return
  }
}

function sentenceFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return sentences[code] ?? notSaved
}

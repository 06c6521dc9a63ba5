import { expect, it } from 'vitest'
import { codeOf, StoreTrouble, troubleFrom } from '../../../electron/database/trouble.ts'

const withCode = (code: unknown) => Object.assign(new Error('technical'), { code })

it.each([
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_BUSY_RECOVERY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['SQLITE_READONLY_DIRECTORY', 'read-only'],
  ['SQLITE_CANTOPEN', 'in-use'],
  ['ENOENT', 'unreachable'],
  ['ENOTCONN', 'unreachable'],
  ['SQLITE_IOERR_FSYNC', 'failing'],
  ['EIO', 'failing'],
  ['ELSE', 'unknown'],
  [7, 'unknown'],
])('%s is the trouble %s', (code, kind) => {
  const cause = withCode(code)
  const trouble = troubleFrom(cause, 'records.db')
  expect([trouble.kind, trouble.file, trouble.cause]).toEqual([kind, 'records.db', cause])
})

it('keeps a trouble that has a name already', () => {
  const trouble = new StoreTrouble('newer', 'records.db')
  expect(troubleFrom(trouble, 'other.db')).toBe(trouble)
})

it.each([null, 'text', new Error('plain'), { code: 'ENOSPC' }])('finds no code in %s', error => {
  expect(codeOf(error)).toBe('')
  expect(troubleFrom(error, 'records.db').kind).toBe('unknown')
})

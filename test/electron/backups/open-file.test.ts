import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BackupRefusalKind } from '../../../shared/keeping/refusal-words.ts'
import { genuineBackup, handedBackups } from '../../support/handed-backups.ts'
import { type Inside, type Part, partsOf, zipOf } from '../../support/hostile-backups.ts'

let whole: Buffer
let inside: Inside

beforeAll(async () => {
  const genuine = await genuineBackup()
  whole = genuine.whole
  inside = genuine.inside
})

const with_ = (...more: readonly Part[]) => zipOf([...partsOf(inside), ...more])
const small = Buffer.from('hello')
const replaced = (name: string, change: (part: Part) => Part) =>
  zipOf(partsOf(inside).map(part => (part.name === name ? change(part) : part)))

it('is taken where nothing is wrong with it, so that the refusals below mean something', async () => {
  const refusalOf = handedBackups()
  expect(await refusalOf(whole)).toBe('taken')
  expect(await refusalOf(zipOf(partsOf(inside)))).toBe('taken')
})

describe('a zip with more in it than a backup has', () => {
  const names = [
    ...[
      '../records.db',
      '../../../../etc/cron.d/x',
      '/etc/passwd',
      'C:/Windows/x',
      'C:\\x',
      '..\\x',
    ],
    ...['\\\\server\\share\\x', 'a/../../x', './records.db', 'records.db/', 'sub/records.db', ''],
    ...['CON', 'nul', 'NUL.txt', 'aux.json', 'COM1', 'LPT9.db', 'records.db.', 'records.db '],
    ...['records.db:stream', 'RECORDS.DB', 'Manifest.json', 'ｒecords.db', 'records.db\u0000.txt'],
    ...['keys.json', 'records.db-wal', 'manifest.json', 'records.db', 'hello.exe'],
  ]
  it.each(names)('%j is refused', async name => {
    const refusal = await handedBackups()(with_({ name, data: small }))
    expect(refusal).toBe('unsafe')
  })

  it('of a thousand entries is refused at once', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({ name: `${at}`, data: small }))
    expect(await handedBackups()(zipOf([...partsOf(inside), ...many]))).toBe('unsafe')
  })
})

describe('a zip that lies', () => {
  const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
  const lies: readonly (readonly [string, () => Buffer, BackupRefusalKind])[] = [
    [
      'a link in the place of the records',
      () => replaced('records.db', part => ({ ...part, mode: 0o120777 })),
      'unsafe',
    ],
    [
      'a folder in their place',
      () => replaced('records.db', part => ({ ...part, mode: 0o040755 })),
      'unsafe',
    ],
    [
      'a device in their place',
      () => replaced('records.db', part => ({ ...part, mode: 0o020666 })),
      'unsafe',
    ],
    [
      'a bomb',
      () =>
        replaced('records.db', part => ({
          ...part,
          data: bomb,
          method: 8,
          says: { unpacked: 64 * 1024 * 1024 },
        })),
      'unsafe',
    ],
    [
      'a bomb that says it is small',
      () =>
        replaced('records.db', part => ({
          ...part,
          data: bomb,
          method: 8,
          says: { unpacked: bomb.length },
        })),
      'unsafe',
    ],
    [
      'a bomb said to be stored',
      () => replaced('records.db', part => ({ ...part, data: bomb, says: { unpacked: 2 ** 31 } })),
      'unsafe',
    ],
    [
      'a length that is too long',
      () =>
        replaced('records.db', part => ({ ...part, says: { packed: 2 ** 31, unpacked: 2 ** 31 } })),
      'unsafe',
    ],
    [
      'a length that is too short',
      () => replaced('records.db', part => ({ ...part, says: { packed: 4096, unpacked: 4096 } })),
      'unsafe',
    ],
    [
      'an unknown way of packing',
      () => replaced('records.db', part => ({ ...part, method: 99 })),
      'unsafe',
    ],
    [
      'an entry that is locked',
      () => replaced('records.db', part => ({ ...part, says: { flags: 1 } })),
      'unsafe',
    ],
    ['a wrong sum', () => replaced('records.db', part => ({ ...part, says: { crc: 1 } })), 'torn'],
    [
      'a wrong sum of the manifest',
      () => replaced('manifest.json', part => ({ ...part, says: { crc: 1 } })),
      'torn',
    ],
    [
      'two entries over the same bytes',
      () => replaced('settings.json', part => ({ ...part, says: { offset: 0 } })),
      'unsafe',
    ],
    [
      'an entry beyond the end',
      () => replaced('records.db', part => ({ ...part, says: { offset: 2 ** 31 } })),
      'torn',
    ],
    ['no manifest', () => zipOf(partsOf(inside).slice(0, 2)), 'not-a-backup'],
    ['no records', () => zipOf(partsOf(inside).slice(1)), 'unsafe'],
    [
      'no settings, though they are named',
      () => zipOf(partsOf(inside).filter(({ name }) => name !== 'settings.json')),
      'unsafe',
    ],
    [
      'other records than it names',
      () => replaced('records.db', part => ({ ...part, data: Buffer.alloc(part.data.length) })),
      'torn',
    ],
    [
      'other settings than it names',
      () =>
        replaced('settings.json', part => ({
          ...part,
          data: Buffer.from('{"secondPlace":"//x"}'),
        })),
      'torn',
    ],
    [
      'a manifest of a megabyte',
      () =>
        replaced('manifest.json', part => ({
          ...part,
          data: Buffer.concat([part.data, Buffer.alloc(1024 * 1024, ' ')]),
        })),
      'unsafe',
    ],
  ]
  it.each(lies)('with %s is refused', async (_what, make, kind) => {
    expect(['torn', 'unsafe', kind]).toContain(await handedBackups()(make()))
  })
})

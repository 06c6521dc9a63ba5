import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSource, shippedSource } from '../../../electron/updates/source.ts'
import { publicHalf } from '../../../tools/packaging/release-description.ts'
import { sourceFor, writeUpdateSource } from '../../../tools/packaging/update-source.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'
import { newReleaseKey } from '../../support/update-server.ts'

const all = {
  WIN_CSC_LINK: 'a certificate',
  UPDATES_ADDRESS: 'https://updates.example',
  UPDATES_KEY: publicHalf(newReleaseKey()),
  UPDATES_PUBLISHER: 'CN=Care Cyber Check, O=Care Cyber Check, C=GB',
}
const vouching = { env: all, platform: 'win32', isRelease: true } as const

it('puts the address, the key and the publisher into a signed release', () => {
  const root = temporaryFolder()
  expect(writeUpdateSource(root, vouching)).toBe(true)
  expect(readSource(join(root, 'out'), null)).toEqual({
    format: 'care-cyber-check-updates-1',
    address: all.UPDATES_ADDRESS,
    key: all.UPDATES_KEY,
    publisherName: [all.UPDATES_PUBLISHER],
    provider: 'custom',
    updaterCacheDirName: 'updates',
    file: shippedSource(join(root, 'out')),
  })
})

it('leaves a build without a certificate, and one that is no release, without updates', () => {
  const root = temporaryFolder()
  writeUpdateSource(root, vouching)
  const unsigned = { ...vouching, env: { ...all, WIN_CSC_LINK: '' } }
  expect(writeUpdateSource(root, unsigned)).toBe(false)
  expect(existsSync(shippedSource(join(root, 'out')))).toBe(false)
  expect(sourceFor({ ...vouching, platform: 'darwin' })).toBeNull()
  expect(sourceFor({ ...vouching, isRelease: false })).toBeNull()
  expect(sourceFor({ ...vouching, env: { WIN_CSC_LINK: 'a certificate' } })).toBeNull()
  expect(readSource(join(root, 'out'), null)).toBeNull()
})

it.each([
  ['half of it', { UPDATES_KEY: '' }],
  ['an address without encryption', { UPDATES_ADDRESS: 'http://updates.example' }],
  ['an address on this PC', { UPDATES_ADDRESS: 'http://127.0.0.1:8080' }],
  ['an address with a path', { UPDATES_ADDRESS: 'https://updates.example/here' }],
  ['a key that is none', { UPDATES_KEY: Buffer.alloc(31).toString('base64') }],
  ['no publisher', { UPDATES_PUBLISHER: ' \n' }],
])('builds nothing with %s', (_what, wrong) => {
  expect(() => sourceFor({ ...vouching, env: { ...all, ...wrong } })).toThrow()
})

it('takes no address on this PC from a file that was shipped', () => {
  const root = temporaryFolder()
  writeUpdateSource(root, vouching)
  const file = shippedSource(join(root, 'out'))
  const text = readFileSync(file, 'utf8').replace('https://updates.example', 'http://127.0.0.1:1')
  const given = join(root, 'given.json')
  for (const path of [file, given]) writeFileSync(path, text)
  expect(readSource(join(root, 'out'), null)).toBeNull()
  expect(readSource(join(root, 'out'), given)?.address).toBe('http://127.0.0.1:1')
  writeFileSync(given, '{')
  expect(readSource(join(root, 'out'), given)).toBeNull()
})

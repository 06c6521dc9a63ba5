import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenDialogOptions } from 'electron'
import { expect, it } from 'vitest'
import { askWhichDetails, readDetailsFile } from '../../../electron/system/review-details.ts'
import { reviewOf } from '../../../electron/system/signatures.ts'
import { detailsOf, newKeys } from '../../support/small-review.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const keys = newKeys()
const good = detailsOf('https://review.example', keys)

function written(text: string): string {
  const path = join(temporaryFolder(), 'review-details.json')
  writeFileSync(path, text)
  return path
}

it('reads what the review has signed, and names its key in short', async () => {
  expect(await readDetailsFile(written(JSON.stringify(good)))).toEqual(good)
  expect(await readDetailsFile(written(`\uFEFF${JSON.stringify(good, null, 2)}`))).toEqual(good)
  expect(reviewOf(good)).toEqual({
    name: 'The landscape review',
    address: 'https://review.example',
    key: keys.keyName,
  })
})

it.each([
  ['another address', { ...good, address: 'https://evil.example' }],
  ['another name', { ...good, name: 'Another review' }],
  ['another key', { ...good, signingKey: newKeys().signingKey }],
  ['a key that is none', { ...good, signingKey: Buffer.alloc(32, 255).toString('base64') }],
  ['another sealing key', { ...good, sealingKey: Buffer.alloc(32, 8).toString('base64') }],
  ['no signature', { ...good, signature: '' }],
  ['more than belongs there', { ...good, more: 1 }],
  ['an address that is not encrypted', detailsOf('http://review.example', keys)],
  ['an address with a name in it', detailsOf('https://a@review.example', keys)],
  ['an address with a path', detailsOf('https://review.example/x', keys)],
])('refuses %s', async (_what, details) => {
  expect(await failureOf(() => readDetailsFile(written(JSON.stringify(details))))).toMatch(
    /^invalid: That is not a details file of a review/,
  )
})

it.each(['', 'null', '[]', 'nonsense', `"${'x'.repeat(20_000)}"`])(
  'refuses a file that is something else: %j',
  async text => {
    expect(await failureOf(() => readDetailsFile(written(text)))).toMatch(/^invalid: /)
  },
)

it('says so where there is no file to read', async () => {
  const path = join(temporaryFolder(), 'gone.json')
  expect(await failureOf(() => readDetailsFile(path))).toMatch(/^unexpected: That file could not/)
})

it('asks for one file', async () => {
  const asked: OpenDialogOptions[] = []
  const show = (canceled: boolean) => (options: OpenDialogOptions) => {
    asked.push(options)
    return Promise.resolve({ canceled, filePaths: ['/media/stick/review-details.json'] })
  }
  expect(await askWhichDetails('/home/x', show(false))).toBe('/media/stick/review-details.json')
  expect(await askWhichDetails('/home/x', show(true))).toBeNull()
  expect(asked[0]).toMatchObject({ defaultPath: '/home/x', properties: ['openFile'] })
})

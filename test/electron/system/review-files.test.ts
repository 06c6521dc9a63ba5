import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { expect, it } from 'vitest'
import {
  askWhereSealed,
  askWhichReceipt,
  readReceiptFile,
} from '../../../electron/system/review-files.ts'
import { canonical } from '../../../shared/sharing/canonical.ts'
import { erasureOf, newKeys, receiptOf } from '../../support/small-review.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const keys = newKeys()
const id = '00000000-0000-4000-8000-000000000000'
const receipt = receiptOf({ id, sha256: 'a'.repeat(64), quarter: '2026-Q4' }, keys)

function written(text: string): string {
  const path = join(temporaryFolder(), 'a.receipt')
  writeFileSync(path, text)
  return path
}

it('reads a receipt and the word that something was erased', async () => {
  expect(await readReceiptFile(written(canonical(receipt)))).toEqual(receipt)
  const erasure = erasureOf(id, keys)
  expect(await readReceiptFile(written(canonical(erasure)))).toEqual(erasure)
})

it.each([
  ['nothing', ''],
  ['no JSON', 'a receipt'],
  ['more than belongs there', canonical({ ...receipt, more: 1 })],
  ['the same in other bytes', JSON.stringify(receipt, null, 2)],
  ['far too much', `${canonical(receipt)}${' '.repeat(5000)}`],
])('refuses %s', async (_what, text) => {
  expect(await failureOf(() => readReceiptFile(written(text)))).toMatch(
    /^invalid: That is not a receipt file of a review.*Nothing was changed[.]$/,
  )
})

it('says so where the file cannot be read', async () => {
  expect(await failureOf(() => readReceiptFile(temporaryFolder()))).toMatch(/^unexpected: /)
})

it('asks where, and the name ends as such a file does', async () => {
  const asked: (SaveDialogOptions | OpenDialogOptions)[] = []
  const save = (filePath: string) => (options: SaveDialogOptions) => {
    asked.push(options)
    return Promise.resolve({ canceled: filePath === '', filePath })
  }
  expect(await askWhereSealed('/d/a.sealed', save('/stick/mine'))).toBe('/stick/mine.sealed')
  expect(await askWhereSealed('/d/a.sealed', save('/stick/a.Sealed'))).toBe('/stick/a.Sealed')
  expect(await askWhereSealed('/d/a.sealed', save(''))).toBeNull()
  expect(asked[0]).toMatchObject({ defaultPath: '/d/a.sealed' })
  const open = (canceled: boolean) => (options: OpenDialogOptions) => {
    asked.push(options)
    return Promise.resolve({ canceled, filePaths: ['/stick/a.receipt'] })
  }
  expect(await askWhichReceipt('/d', open(false))).toBe('/stick/a.receipt')
  expect(await askWhichReceipt('/d', open(true))).toBeNull()
  expect(asked.at(-1)).toMatchObject({ defaultPath: '/d', properties: ['openFile'] })
})

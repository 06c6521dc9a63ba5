import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openKeys, openSealingKeys, setKeysAside } from '../../review/keys.ts'
import { keyNameOf } from '../../review/sealed.ts'
import { reviewFolder } from '../support/review.ts'

const names = (folder: string) => openSealingKeys(folder).map(key => keyNameOf(key).toString('hex'))

it('makes a sealing key that nobody else can read, also in a folder that has only the other', () => {
  const folder = reviewFolder()
  const { fingerprint, sealingKey } = openKeys(folder)
  const file = join(folder, 'sealing-key.pem')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(openKeys(folder).sealingKey).toBe(sealingKey)
  rmSync(file)
  const again = openKeys(folder)
  expect(again.fingerprint).toBe(fingerprint)
  expect(again.sealingKey).not.toBe(sealingKey)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it('keeps every sealing key of before, the newest first, and passes over a folder without one', () => {
  const folder = reviewFolder()
  const each = ['2026-01-05', '2026-04-05', '2026-07-05'].map(day => {
    openKeys(folder)
    const [name] = names(folder)
    setKeysAside(folder, day)
    return name
  })
  openKeys(folder)
  mkdirSync(join(folder, 'before-2026-08-05'))
  expect(names(folder).slice(1)).toEqual(each.reverse())
})

it('opens none that others can read', () => {
  const folder = reviewFolder()
  openKeys(folder)
  setKeysAside(folder, '2026-01-05')
  openKeys(folder)
  chmodSync(join(folder, 'before-2026-01-05', 'sealing-key.pem'), 0o644)
  expect(() => openSealingKeys(folder)).toThrow('Others can read')
})

import { expect, it } from 'vitest'
import { keys, keysFormat } from '../../../shared/keeping/keys.ts'

const base64 = (length: number) => Buffer.alloc(length, 7).toString('base64')
const aWrap = (kdf = {}) => ({
  kdf: { name: 'argon2id', memoryKiB: 65_536, passes: 3, salt: base64(16), ...kdf },
  nonce: base64(12),
  sealed: base64(48),
})
const aFile = (change = {}) => ({
  format: keysFormat,
  passphrase: aWrap(),
  code: aWrap(),
  thisPc: null,
  ...change,
})

it('takes a key file as the app writes it', () => {
  expect(keys.parse(aFile())).toEqual(aFile())
})

it.each([
  ['a later format', { format: 'care-cyber-check-keys-2' }],
  ['more memory than a PC has', { passphrase: aWrap({ memoryKiB: 4_000_000 }) }],
  ['too little work to guess', { passphrase: aWrap({ memoryKiB: 8 }) }],
  ['work for hours', { code: aWrap({ passes: 1_000 }) }],
  ['a short salt', { code: aWrap({ salt: base64(8) }) }],
  ['a cut key', { code: { ...aWrap(), sealed: base64(40) } }],
  ['something else beside it', { more: 1 }],
])('refuses %s', (_what, change) => {
  expect(keys.safeParse(aFile(change)).success).toBe(false)
})

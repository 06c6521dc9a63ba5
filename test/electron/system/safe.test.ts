import { expect, it } from 'vitest'
import { safeOf } from '../../../electron/system/safe.ts'
import { aSafe } from '../../support/lock.ts'

const key = new Uint8Array(32).map((_, at) => at * 7)

const system = (isAvailable: boolean, backend: string) => ({
  isEncryptionAvailable: () => isAvailable,
  encryptString: (text: string) => Buffer.from(text),
  decryptString: (bytes: Buffer) => bytes.toString(),
  getSelectedStorageBackend: () => backend,
})

it('gives out what it was given to keep', () => {
  const safe = aSafe()
  expect(safe.give(safe.keep(key))).toEqual(Buffer.from(key))
})

it('gives nothing on another PC, and does not fall over', () => {
  const safe = aSafe()
  const kept = safe.keep(key)
  safe.forget()
  expect(safe.give(kept)).toBeNull()
})

it.each([
  ['win32', true, 'unknown', true],
  ['win32', false, 'unknown', false],
  ['linux', true, 'gnome_libsecret', true],
  ['linux', true, 'basic_text', false],
] as const)('on %s with %s and %s is there: %s', (platform, isAvailable, backend, isThere) => {
  expect(safeOf(system(isAvailable, backend), platform).isThere()).toBe(isThere)
})

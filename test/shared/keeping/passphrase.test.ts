import { expect, it } from 'vitest'
import { passphraseFault, tidyPassphrase } from '../../../shared/keeping/passphrase.ts'

it.each(['kettle garden', '  kettle garden  ', 'kaféögarden12', 'ab cd ef gh ij'])(
  'takes %j',
  passphrase => {
    expect(passphraseFault(passphrase)).toBeNull()
  },
)

it.each([
  ['', 'Use at least 12 characters.'],
  ['short one', 'Use at least 12 characters.'],
  ['         a          ', 'Use at least 12 characters.'],
  ['aaaaaaaaaaaa', 'Use more different letters.'],
  ['AaBbAaBbAaBbAaBb', 'Use more different letters.'],
  ['kettle garden '.repeat(20), 'Use at most 200 characters.'],
])('says what to do about %j', (passphrase, start) => {
  expect(passphraseFault(passphrase)?.startsWith(start)).toBe(true)
})

it('is the same text whichever keyboard typed the accent', () => {
  expect(tidyPassphrase('cafe\u0301 garden ')).toBe(tidyPassphrase('caf\u00e9 garden'))
})

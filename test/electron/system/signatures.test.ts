import { describe, expect, it } from 'vitest'
import { isGenuine, isSignedDetails, reviewOf } from '../../../electron/system/signatures.ts'
import { detailsOf, newKeys, receiptOf } from '../../support/small-review.ts'

const keys = newKeys()
const details = detailsOf('https://review.example', keys)
const letter = {
  id: '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0001',
  sha256: 'a'.repeat(64),
  quarter: '2026-Q4',
} as const

describe('a receipt', () => {
  it('is genuine when the review signed it for exactly this letter', () => {
    expect(isGenuine(receiptOf(letter, keys), letter, details)).toBe(true)
  })

  it.each([
    ['another letter', { ...letter, id: '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0002' }],
    ['other bytes', { ...letter, sha256: 'b'.repeat(64) }],
    ['another quarter', { ...letter, quarter: '2027-Q1' } as const],
  ])('is not when it is signed for %s', (_what, other) => {
    expect(isGenuine(receiptOf(other, keys), letter, details)).toBe(false)
  })

  it('is not when somebody else signed it, or anything in it was changed', () => {
    const good = receiptOf(letter, keys)
    const others = newKeys()
    const spoilt = [
      receiptOf(letter, others),
      { ...receiptOf(letter, others), key: keys.keyName },
      { ...good, key: others.keyName },
      { ...good, storedOn: '2026-11-24' },
      { ...good, signature: '' },
      { ...good, signature: Buffer.alloc(64).toString('base64') },
    ]
    for (const receipt of spoilt) expect(isGenuine(receipt, letter, details)).toBe(false)
  })

  it('is not under a key that is none', () => {
    for (const signingKey of ['', 'AAAA', Buffer.alloc(32, 255).toString('base64')]) {
      expect(isGenuine(receiptOf(letter, keys), letter, { signingKey })).toBe(false)
    }
  })
})

it('knows details that were changed after they were signed', () => {
  expect(isSignedDetails(details)).toBe(true)
  expect(isSignedDetails({ ...details, name: 'Another' })).toBe(false)
  expect(reviewOf(details).key).toBe(keys.keyName)
})

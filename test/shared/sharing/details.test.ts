import { describe, expect, it } from 'vitest'
import { isSafeAddress } from '../../../shared/sharing/details.ts'

describe('where letters may go', () => {
  it.each([
    'https://review.example',
    'https://review.example:8443',
    'http://127.0.0.1:4850',
    'http://localhost:4850',
    'http://[::1]:4850',
  ])('%s is safe', address => {
    expect(isSafeAddress(address)).toBe(true)
  })

  it.each([
    'http://review.example',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'https://name:secret@review.example',
    'https://review.example/elsewhere',
    'https://review.example/',
    'ftp://review.example',
    'javascript:alert(1)',
    'https://',
    '',
  ])('%s is not', address => {
    expect(isSafeAddress(address)).toBe(false)
  })
})

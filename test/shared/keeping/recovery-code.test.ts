import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readRecoveryCode,
  recoveryBytes,
  recoveryCode,
} from '../../../shared/keeping/recovery-code.ts'

const sixteen = fc.uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes })
const figures = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a recovery code', () => {
  it('is seven groups of four', () => {
    expect(recoveryCode(new Uint8Array(16))).toBe('0000-0000-0000-0000-0000-0000-0000')
    expect(recoveryCode(new Uint8Array(16).fill(255))).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-?){7}$/)
  })

  it('differs for different bytes', () => {
    fc.assert(
      fc.property(sixteen, sixteen, (one, other) => {
        fc.pre(one.some((byte, at) => byte !== other[at]))
        expect(recoveryCode(one)).not.toBe(recoveryCode(other))
      }),
    )
  })

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(sixteen, bytes => {
        const code = recoveryCode(bytes)
        const typed = code
          .toLowerCase()
          .replaceAll('-', ' ')
          .replaceAll('0', 'o')
          .replaceAll('1', 'l')
        expect(readRecoveryCode(typed)).toBe(code)
      }),
    )
  })

  it('is not taken with one wrong figure', () => {
    fc.assert(
      fc.property(sixteen, fc.nat(27), fc.nat(31), (bytes, place, wrong) => {
        const plain = recoveryCode(bytes).replaceAll('-', '')
        fc.pre(plain[place] !== figures[wrong])
        const typed = plain.slice(0, place) + (figures[wrong] ?? '') + plain.slice(place + 1)
        expect(readRecoveryCode(typed)).toBeNull()
      }),
    )
  })

  it('is not taken with two neighbours changed over', () => {
    fc.assert(
      fc.property(sixteen, fc.nat(24), (bytes, place) => {
        const plain = Array.from(recoveryCode(bytes).replaceAll('-', ''))
        const [one = '', other = ''] = plain.slice(place, place + 2)
        fc.pre(one !== other)
        plain.splice(place, 2, other, one)
        expect(readRecoveryCode(plain.join(''))).toBeNull()
      }),
    )
  })

  it.each(['', '0000', 'U000-0000-0000-0000-0000-0000-0000', 'Z'.repeat(28)])(
    'is not what %j is',
    typed => {
      expect(readRecoveryCode(typed)).toBeNull()
    },
  )

  it('is made from 16 bytes alone', () => {
    expect(() => recoveryCode(new Uint8Array(15))).toThrow(RangeError)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, type Plain } from '../../../shared/sharing/canonical.ts'

describe('one way to write a value', () => {
  it('puts names in order and leaves out blanks', () => {
    expect(canonical({ b: [1, { d: null, c: 'é' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"é","d":null}]}',
    )
  })

  it('says the same value again when it is read, and the same text when it is written again', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
        const text = canonical(value as Plain)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonical(JSON.parse(text) as Plain)).toBe(text)
      }),
    )
  })

  it('does not depend on the order in which a value was made', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, turn) => {
        const entries = Object.entries(value)
        const start = entries.length === 0 ? 0 : turn % entries.length
        const turned = Object.fromEntries([...entries.slice(start), ...entries.slice(0, start)])
        expect(canonical(turned as Plain)).toBe(canonical(value as Plain))
      }),
    )
  })
})

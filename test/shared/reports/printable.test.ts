import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onOneLine, printable } from '../../../shared/reports/printable.ts'
import { xmlFault } from '../../support/xml.ts'

describe('text for paper', () => {
  it.each([
    ['plain words', 'plain words'],
    ['Łukasz, Ștefan and Siân’s “café” 👩‍👧', 'Łukasz, Ștefan and Siân’s “café” 👩‍👧'],
    ['one\r\ntwo\rthree\u000bfour\u2028five', 'one\ntwo\nthree\nfour\nfive'],
    ['nul\u0000 bell\u0007 delete\u007f', 'nul bell delete'],
    ['photo\u202egnp.exe', 'photognp.exe'],
    ['half \ud800 a pair', 'half \ufffd a pair'],
    ['round \udc00\ud800 wrong', 'round \ufffd\ufffd wrong'],
    ['a\tb', 'a\tb'],
  ])('makes %j into %j', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  it('leaves nothing that a Word file could not hold, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const safe = printable(text).replace(/[&<>]/g, '')
        expect(xmlFault(`<t>${safe}</t>`)).toBeNull()
      }),
    )
  })

  it('puts a title on one line', () => {
    expect(onOneLine('  Larch\r\n\tHouse \u0000 ')).toBe('Larch House')
  })
})

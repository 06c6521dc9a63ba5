import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { guard, tidy, unguard } from '../../../../shared/devices/import/tidy.ts'

it.each([
  '=1+1',
  '+44',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '#REF!',
  "'=1",
  "''=1",
])('puts an apostrophe before %j', text => {
  expect(guard(text)).toBe(`'${text}`)
  expect(unguard(guard(text))).toBe(text)
})

it.each(['0012', 'O’Brien', "'quoted'", 'a=b', ''])('leaves %j alone', text => {
  expect(guard(text)).toBe(text)
  expect(unguard(text)).toBe(text)
})

it('takes away exactly what it put there, however often the list goes out and in', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => unguard(guard(text)) === text))
})

it('drops what no file keeps and breaks lines in one way', () => {
  expect(tidy('\u0000 a\r\nb\rc\ud800 ')).toBe('a\nb\nc')
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNews } from '../../../electron/receiving/check-news.ts'
import { newsForms } from '../../../electron/receiving/news-forms.ts'
import type { KeptNews } from '../../../shared/news/news.ts'
import { aGroup, benchmarkFile } from '../../support/news.ts'
import { detailsOf, newKeys } from '../../support/small-review.ts'

const keys = newKeys()
const review = detailsOf('https://review.example', keys)
const at = { review, kept: [], today: '2027-01-20', way: 'file' } as const

const good = benchmarkFile(keys)

const aKept = (parts: Partial<KeptNews> = {}): KeptNews => ({
  kind: 'benchmark',
  edition: '2026-Q4',
  receivedOn: '2027-01-18',
  way: 'fetched',
  reviewName: review.name,
  reviewAddress: review.address,
  reviewKey: keys.keyName,
  isMadeUp: false,
  ...parts,
})

const outcomeOf = (text: string, kept: readonly KeptNews[] = []) =>
  checkNews(text, { ...at, kept }).outcome

describe('a file of the review', () => {
  it('is taken where the review signed it and nothing is kept yet', () => {
    expect(checkNews(good, at)).toEqual({
      outcome: 'new',
      news: {
        ...aKept({ receivedOn: '2027-01-20', way: 'file' }),
        text: good,
      },
    })
  })

  it.each([
    ['nothing', '', 'not-json'],
    ['a page', '<!doctype html><title>Sign in</title>', 'not-json'],
    ['JSON of something else', '{"a":1}', 'not-news'],
    ['a list', '[1]', 'not-news'],
    ['nothing in JSON', 'null', 'not-news'],
    ['a receipt', '{"format":"care-cyber-check-receipt-1"}', 'not-news'],
    [
      'a newer form',
      benchmarkFile(keys, { format: 'care-cyber-check-benchmark-2' }),
      'newer-format',
    ],
    ['more than this app knows', benchmarkFile(keys, { more: { later: 1 } }), 'newer-format'],
    ['another review’s', benchmarkFile(newKeys()), 'other-review'],
    ['the same with blanks', JSON.stringify(JSON.parse(good), null, 1), 'bad-signature'],
    ['no end of line', good.trimEnd(), 'bad-signature'],
    ['lists in lists', nested(good, 4_000), 'bad-signature'],
    [
      'more bytes than it may have',
      benchmarkFile(keys, { more: { later: 'x'.repeat(newsForms.benchmark.mostBytes) } }),
      'too-large',
    ],
  ])('is refused where it is %s', (_what, text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome)
  })

  it('is refused with another name, key or number in it, whoever signed the rest', () => {
    const other = newKeys()
    const posing = benchmarkFile(other).replace(other.keyName, keys.keyName)
    expect(outcomeOf(posing)).toBe('bad-signature')
    expect(outcomeOf(good.replace('"homes":100', '"homes":105'))).toBe('bad-signature')
    expect(outcomeOf(good.replace('2026-Q4', '2027-Q1'))).toBe('bad-signature')
  })

  it('is refused with any byte flipped, cut off or put in', () => {
    const bytes = Buffer.from(good)
    const whole = { min: 0, max: bytes.length - 1 }
    fc.assert(
      fc.property(fc.integer(whole), fc.integer({ min: 1, max: 255 }), (place, by) => {
        const spoilt = Buffer.from(bytes)
        spoilt.writeUInt8(spoilt.readUInt8(place) ^ by, place)
        const cut = bytes.subarray(0, place)
        const longer = Buffer.concat([cut, Buffer.from([by]), bytes.subarray(place)])
        for (const text of [spoilt, cut, longer]) {
          expect(outcomeOf(text.toString('utf8'))).not.toBe('new')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is refused with any one bit of it flipped', () => {
    const bytes = Buffer.from(good)
    const taken: number[] = []
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const spoilt = Buffer.from(bytes)
      spoilt.writeUInt8(spoilt.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      if (outcomeOf(spoilt.toString('utf8')) === 'new') taken.push(bit)
    }
    expect(taken).toEqual([])
  })
})

/** The same file with a list of lists where a group was. */
function nested(text: string, deep: number): string {
  const list = `${'['.repeat(deep)}${']'.repeat(deep)}`
  return text.replace(/"groups":\[.*\],"isMadeUp"/, `"groups":${list},"isMadeUp"`)
}

describe('beside what is kept', () => {
  const made = (parts: Parameters<typeof benchmarkFile>[1]) => benchmarkFile(keys, parts)

  it('a newer quarter and the same one are taken, an older one is not', () => {
    const kept = [aKept({ edition: '2027-Q1' })]
    expect(outcomeOf(made({ quarter: '2027-Q2' }), kept)).toBe('new')
    expect(outcomeOf(made({ quarter: '2027-Q1', groups: [aGroup({ homes: 95 })] }), kept)).toBe(
      'new',
    )
    expect(outcomeOf(made({ quarter: '2026-Q4' }), kept)).toBe('older')
  })

  it('an older one is not taken either after the review changed its key or its address', () => {
    const older = made({ quarter: '2026-Q4' })
    expect(outcomeOf(older, [aKept({ edition: '2027-Q1', reviewKey: 'f'.repeat(16) })])).toBe(
      'older',
    )
    const moved = aKept({ edition: '2027-Q1', reviewAddress: 'https://old.example' })
    expect(outcomeOf(older, [moved])).toBe('older')
  })

  it('what another review published says nothing about what is new', () => {
    const other = { reviewKey: 'f'.repeat(16), reviewAddress: 'https://other.example' }
    expect(outcomeOf(good, [aKept({ edition: '2027-Q4', ...other })])).toBe('new')
  })

  it('made-up figures never take the place of real ones, and real ones do of made-up', () => {
    const madeUp = made({ quarter: '2027-Q2', isMadeUp: true })
    expect(outcomeOf(madeUp, [aKept()])).toBe('made-up')
    expect(outcomeOf(madeUp, [aKept({ isMadeUp: true })])).toBe('new')
    expect(outcomeOf(good, [aKept({ edition: '2027-Q2', isMadeUp: true })])).toBe('new')
  })
})

import { expect, it } from 'vitest'
import { posterSize, posterSizes } from '../../../shared/learning/poster-size.ts'
import { aCard } from '../../support/standards.ts'

const times = (count: number, text: string) => Array.from({ length: count }, () => text)

it('is largest for the fewest words', () => {
  expect(posterSize(aCard())).toBe(posterSizes[0])
})

it('gets smaller with every word, never larger', () => {
  const words = (count: number) => 'care '.repeat(count).trim()
  const sizes = Array.from({ length: 12 }, (_, step) =>
    posterSize(aCard({ why: words(4 + step * 5), dos: times(5, words(3 + step * 2)) })),
  )
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(new Set(sizes).size).toBeGreaterThan(3)
})

it('finds a size for the longest card that can be written', () => {
  const card = aCard({
    title: 'x'.repeat(60),
    inShort: 'x'.repeat(140),
    why: 'x'.repeat(300),
    dos: times(6, 'x'.repeat(140)),
    donts: times(4, 'x'.repeat(140)),
    tell: 'x'.repeat(200),
  })
  expect(posterSizes).toContain(posterSize(card))
})

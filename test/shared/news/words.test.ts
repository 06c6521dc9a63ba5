import { expect, it } from 'vitest'
import { newsKinds, newsRefusals, notCome } from '../../../shared/news/news.ts'
import { saidOf } from '../../../shared/news/words.ts'

it('says what came in a sentence of its own for each way it can end', () => {
  const all = ['new', 'same', ...newsRefusals, ...notCome] as const
  for (const kind of newsKinds) {
    const sentences = all.map(outcome => saidOf({ kind, outcome }, false).sentence)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^<>_]+\.$/)
    // Whether it is no JSON or JSON of something else is the same to a manager.
    expect(new Set(sentences).size).toBe(all.length - 1)
  }
})

it('is good news only where nothing has to be done', () => {
  const isGood = (outcome: 'new' | 'same' | 'none-yet' | 'older' | 'busy') =>
    saidOf({ kind: 'benchmark', outcome }, true).isGood
  expect(isGood('new')).toBe(true)
  expect(isGood('same')).toBe(true)
  expect(isGood('none-yet')).toBe(true)
  expect(isGood('older')).toBe(false)
  expect(isGood('busy')).toBe(false)
})

it('says that the old one stays where there is one and another was refused', () => {
  const stays = /What you had before stays as it was\.$/
  for (const outcome of newsRefusals) {
    expect(saidOf({ kind: null, outcome }, true).sentence).toMatch(stays)
    expect(saidOf({ kind: null, outcome }, false).sentence).not.toMatch(stays)
  }
})

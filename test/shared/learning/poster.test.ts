import { describe, expect, it } from 'vitest'
import { posterHtml } from '../../../shared/learning/poster.ts'
import { printPolicy } from '../../../shared/reports/as-html.ts'
import { injections } from '../../support/injections.ts'
import { aCard } from '../../support/standards.ts'

const dress = { nonce: 'abc', fonts: { regular: 'UkVH', bold: 'Qk9MRA' } }
const html = posterHtml({ card: aCard(), serviceTitle: 'Larch House' }, dress)
const tagsOf = (page: string) => page.replace(/<style[^>]*>[^]*?<\/style>/, '').match(/<[^>]*>/g)

describe('the poster', () => {
  it('says everything on the card, and whose it is', () => {
    const { title, inShort, why, dos, donts, tell } = aCard()
    for (const text of [title, inShort, why, ...dos, ...donts, tell, 'Larch House'])
      expect(html).toContain(`>${text}<`)
  })

  it('leaves a line to write whom to ring, by day and by night', () => {
    expect(html).toContain('<span>By day, ring</span><span class="line"></span>')
    expect(html).toContain('<span>By night, ring</span><span class="line"></span>')
  })

  it('has one heading, and a list under each of the next', () => {
    expect(html.match(/<h[1-6]/g)).toEqual(['<h1', '<h2', '<h2', '<h2'])
    expect(html.match(/<ul>/g)).toHaveLength(2)
  })

  it('leaves out what a card does not forbid', () => {
    const page = posterHtml({ card: aCard({ donts: [] }), serviceTitle: 'Larch House' }, dress)
    expect(page).not.toContain('What not to do')
    expect(page.match(/<ul>/g)).toHaveLength(1)
  })

  it('loads nothing but its own style sheet and the fonts in it', () => {
    expect(html).toContain(`content="${printPolicy('abc')}"`)
    expect(html.match(/url\(.{0,10}/g)).toEqual(['url(data:font/', 'url(data:font/'])
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|\bstyle=/)
  })
})

describe('what is written on a poster', () => {
  it.each(injections.map(text => [text]))('is text and nothing else: %j', text => {
    const card = aCard({
      title: text,
      inShort: text,
      why: text,
      dos: [text, text, text],
      donts: [text],
      tell: text,
    })
    expect(tagsOf(posterHtml({ card, serviceTitle: text }, dress))).toEqual(tagsOf(html))
  })
})

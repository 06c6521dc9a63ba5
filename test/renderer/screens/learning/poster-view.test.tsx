import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PosterView } from '../../../../renderer/screens/learning/poster-view.tsx'
import { posterHtml } from '../../../../shared/learning/poster.ts'
import { aCard } from '../../../support/standards.ts'

const wordsOf = (html: string) =>
  html
    .replace(/<(style|title)[^>]*>[^]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(word => word !== '')
    .join(' ')
const drawn = (card = aCard()) =>
  renderToStaticMarkup(<PosterView card={card} serviceTitle="Larch House" />)

it('says on the screen just what the paper says', () => {
  const dress = { nonce: 'abc', fonts: { regular: '', bold: '' } }
  const paper = posterHtml({ card: aCard(), serviceTitle: 'Larch House' }, dress)
  expect(wordsOf(drawn())).toBe(wordsOf(paper))
})

it('says what to do and what not to do in words, the signs being for the eye alone', () => {
  expect(drawn().match(/<h2>[^<]*/g)).toEqual([
    '<h2>What to do',
    '<h2>What not to do',
    '<h2>Whom to tell',
  ])
  expect(drawn().match(/<svg/g)?.length).toBe(drawn().match(/<svg[^>]*aria-hidden="true"/g)?.length)
})

it('leaves out an empty list', () => {
  expect(drawn(aCard({ donts: [] }))).not.toContain('What not to do')
})

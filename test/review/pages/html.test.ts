import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { html } from '../../../review/pages/html.ts'

it('escapes whatever is put in, in text and in attributes', () => {
  const said = '<script>"&\'</script>'
  const safe = '&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;'
  expect(html`<p title="${said}">${said}</p>`.toString()).toBe(`<p title="${safe}">${safe}</p>`)
  expect(html`${[said, 5, html`<b>5</b>`]}`.toString()).toBe(`${safe}5<b>5</b>`)
})

it('lets no text end the place where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), said => {
      expect(/[<>"']/.test(html`${said}`.toString())).toBe(false)
    }),
  )
})

it('takes nothing for HTML but what it made itself', () => {
  const like = { toString: () => '<b>' }
  expect(html`${String(like)}`.toString()).toBe('&lt;b&gt;')
})

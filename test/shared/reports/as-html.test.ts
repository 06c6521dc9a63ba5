import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asHtml, escapeHtml } from '../../../shared/reports/as-html.ts'
import { checkReport } from '../../../shared/reports/check-report.ts'
import {
  heading,
  normal,
  paragraph,
  type ReportDocument,
  small,
  strong,
} from '../../../shared/reports/document.ts'
import { printable } from '../../../shared/reports/printable.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { aService } from '../../support/builders.ts'
import { injections } from '../../support/injections.ts'
import { anAnswer, aRound } from '../../support/questions.ts'
import { aLongPack, harmless, reportsSaying } from '../../support/reports.ts'
import { tagsOf, textOf } from '../../support/xml.ts'

const dress = { nonce: 'abc123', fonts: { regular: 'AAAA', bold: 'BBBB' } }

const everyBlock: ReportDocument = {
  title: 'A report',
  subtitle: ['Line one', 'Line two'],
  footer: 'Larch House',
  blocks: [
    heading(2, 'Second'),
    heading(3, 'Third'),
    paragraph('Words\non two lines'),
    { kind: 'list', isNumbered: false, items: ['One', 'Two'] },
    { kind: 'list', isNumbered: true, items: ['First'] },
    {
      kind: 'table',
      caption: 'What it holds',
      columns: [
        { head: 'Name', width: 60 },
        { head: 'Count', width: 40, isNumber: true },
      ],
      rows: [
        [[strong('Row'), small('small print')], [normal('3')]],
        [[normal('Answer')], [{ kind: 'status', status: 'yes' }]],
      ],
    },
    { kind: 'facts', facts: [{ name: 'Region', text: 'South West' }] },
    { kind: 'notice', title: 'Mind', text: 'This.' },
    { kind: 'page-break' },
    {
      kind: 'answer-space',
      question: '1. Is it?',
      ask: 'Please say.',
      remarks: ['Why we ask.'],
      options: ['Yes', 'No'],
      lines: 2,
    },
  ],
}

const bodyOf = (html: string) => /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? ''
const withoutStyle = (html: string) => html.replace(/<style[\s\S]*?<\/style>/, '')

describe('the printed page', () => {
  it('has a place for every part of a report', () => {
    const body = bodyOf(asHtml(everyBlock, dress)).replace(/<svg[\s\S]*?<\/svg>/g, '')
    expect(body.trim().split('\n')).toEqual([
      '<header>',
      '<p class="maker">Care Cyber Check</p>',
      '<h1>A report</h1>',
      '<p class="subtitle">Line one</p>',
      '<p class="subtitle">Line two</p>',
      '</header>',
      '<main>',
      '<h2>Second</h2>',
      '<h3>Third</h3>',
      '<p>Words',
      'on two lines</p>',
      '<ul><li>One</li><li>Two</li></ul>',
      '<ol><li>First</li></ol>',
      '<table>',
      '<caption>What it holds</caption>',
      '<colgroup><col class="w60"><col class="w40"></colgroup>',
      '<thead><tr><th scope="col">Name</th><th scope="col" class="number">Count</th></tr></thead>',
      '<tbody>',
      '<tr><th scope="row"><p class="strong">Row</p><p class="small">small print</p></th><td class="number"><p>3</p></td></tr>',
      '<tr><th scope="row"><p>Answer</p></th><td class="number"><p><span class="status status-yes">In place</span></p></td></tr>',
      '</tbody>',
      '</table>',
      '<dl><div><dt>Region</dt><dd>South West</dd></div></dl>',
      '<aside class="notice"><p class="title">Mind</p><p>This.</p></aside>',
      '<div class="page-break"></div>',
      '<section class="answer-space">',
      '<h3>1. Is it?</h3>',
      '<p>Please say.</p>',
      '<p class="small">Why we ask.</p>',
      '<div class="box"><p class="options"><span>Yes</span><span>No</span></p><div class="line"></div><div class="line"></div></div>',
      '</section>',
      '</main>',
    ])
  })

  it('says its language and title, and may load nothing but its own style and fonts', () => {
    const html = asHtml(everyBlock, dress)
    expect(html.slice(0, html.indexOf('<style')).split('\n')).toEqual([
      '<!doctype html>',
      '<html lang="en-GB">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-abc123'; font-src data:; base-uri 'none'; form-action 'none'">`,
      '<title>A report</title>',
      '',
    ])
    const addresses = html.match(/url\([^)]*\)|(?:src|href)=|https?:/g)
    expect(addresses).toEqual([
      'url(data:font/woff2;base64,AAAA)',
      'url(data:font/woff2;base64,BBBB)',
    ])
    expect(html).not.toMatch(/ style=|<script| on\w+=/)
  })

  it('draws every sign beside its word', () => {
    const html = asHtml(everyBlock, dress)
    expect(html).toMatch(/<svg viewBox="0 0 16 16" aria-hidden="true"><path [^>]*><\/svg>In place/)
  })

  it.each(injections)('shows %j as text in every field', text => {
    const said = reportsSaying(text)
    const calm = reportsSaying(harmless(printable(text)))
    for (const kind of ['check', 'forIt'] as const) {
      const html = withoutStyle(asHtml(said[kind], dress))
      expect(tagsOf(html)).toEqual(tagsOf(withoutStyle(asHtml(calm[kind], dress))))
    }
    const shown = textOf(withoutStyle(asHtml(said.check, dress)))
    expect(shown.split(printable(text)).length - 1).toBeGreaterThanOrEqual(12)
  })

  it('shows any text at all as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
        expect(textOf(escapeHtml(text))).toBe(printable(text))
      }),
    )
  })

  it('splits a row only where it would leave half a page empty', () => {
    const row = (length: number) => ({
      ...everyBlock,
      blocks: [
        {
          kind: 'table',
          caption: 'Notes',
          columns: [{ head: 'Note', width: 100 }],
          rows: [[[normal('x'.repeat(length))]]],
        },
      ] as const,
    })
    expect(asHtml(row(900), dress)).toContain('<tbody>\n<tr>')
    expect(asHtml(row(4000), dress)).toContain('<tbody>\n<tr class="long">')
  })

  it('breaks words that are longer than a line, keeps headings with what follows and repeats the head of a table', () => {
    const style = /<style[^>]*>([\s\S]*)<\/style>/.exec(asHtml(everyBlock, dress))?.[1] ?? ''
    expect(style).toContain('overflow-wrap:anywhere')
    expect(style).toContain('h1,h2,h3,caption,thead{break-after:avoid}')
    expect(style).toContain('thead{display:table-header-group}')
    expect(style).toContain('.w60{width:60%}.w40{width:40%}')
    expect(style).toContain('@page{size:A4;')
  })

  it('stays below 200 KB for 31 questions with the fonts in it', () => {
    const pack = aLongPack(31)
    const answers = questionsOf(pack).map(({ id }) => anAnswer({ questionId: id, note: 'A note.' }))
    const font = (weight: number) =>
      readFileSync(
        new URL(`../../../assets/fonts/arimo-latin-${weight}-normal.woff2`, import.meta.url),
        'base64',
      )
    const report = checkReport({
      service: aService(),
      pack,
      check: { round: aRound(), answers },
      plan: [],
      today: '2026-11-23',
    })
    const html = asHtml(report, { nonce: 'n', fonts: { regular: font(400), bold: font(700) } })
    expect(html.match(/<tr>/g)).toHaveLength(1 + 5 + 4 + 31)
    expect(html.length).toBeLessThan(200_000)
  })
})

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DocumentView } from '../../../../renderer/screens/reports/document-view.tsx'
import {
  type Block,
  bullets,
  heading,
  normal,
  paragraph,
  small,
} from '../../../../shared/reports/document.ts'
import { reportsSaying } from '../../../support/reports.ts'

const drawn = (...blocks: readonly Block[]) =>
  renderToStaticMarkup(
    <DocumentView
      document={{ title: 'Larch House: check', subtitle: ['Check 1'], footer: '', blocks }}
    />,
  )

describe('a report on the page', () => {
  it('has headings one level below the heading of the page, without a gap', () => {
    const html = drawn(heading(2, 'The answers'), heading(3, 'Backups'))
    expect(html.match(/<h\d/g)).toEqual(['<h2', '<h3', '<h4'])
  })

  it('names the rows and the columns of a table, and each cell for a narrow window', () => {
    const html = drawn({
      kind: 'table',
      caption: 'Answers',
      columns: [
        { head: 'Question', width: 60 },
        { head: 'Answer', width: 40 },
      ],
      rows: [
        [[normal('Do you make backups?')], [{ kind: 'status', status: 'no' }, small('Today')]],
      ],
    })
    expect(html).toContain('<caption>Answers</caption>')
    expect(html).toContain('<th scope="col">Answer</th>')
    expect(html).toContain('<th scope="row">')
    expect(html).toContain('data-head="Answer"')
    expect(html).toContain('Not yet')
  })

  it('draws every kind of block', () => {
    const html = drawn(
      paragraph('A paragraph'),
      bullets(['A point']),
      { kind: 'list', isNumbered: true, items: ['A step'] },
      { kind: 'facts', facts: [{ name: 'Region', text: 'London' }] },
      { kind: 'notice', title: 'What this is', text: 'Not a certificate' },
      { kind: 'page-break' },
      {
        kind: 'answer-space',
        question: '1. Backups?',
        ask: 'Do you make them?',
        remarks: ['Why we ask'],
        options: ['Yes', 'No'],
        lines: 3,
      },
    )
    for (const words of [
      'A paragraph',
      'A point',
      '<ol><li class="as-written">A step',
      '<dt>Region</dt>',
      'Not a certificate',
      'Do you make them?',
      'Why we ask',
      '<span>Yes</span>',
    ]) {
      expect(html).toContain(words)
    }
    expect(html.match(/class="answer-line"/g)).toHaveLength(3)
  })

  it('shows what people typed as text and never as markup', () => {
    const { check, forIt } = reportsSaying('<img src=x onerror=alert(1)>')
    for (const document of [check, forIt]) {
      const html = renderToStaticMarkup(<DocumentView document={document} />)
      expect(html).toContain('&lt;img src=x')
      expect(html).not.toContain('<img')
    }
  })

  it('leaves out the marks that turn the reading order around', () => {
    expect(drawn(paragraph('fdp\u202e.exe'))).not.toContain('\u202e')
  })
})

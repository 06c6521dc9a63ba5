import { countsOf } from '../../../../shared/checklist/progress.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { StackedBars } from '../../../../renderer/screens/reports/stacked-bars.tsx'
import { anAnswer } from '../../../support/questions.ts'

const choices = ['yes', 'yes', 'no', null] as const
const html = renderToStaticMarkup(
  <StackedBars
    title="Where things stand"
    rowHead="Topic"
    rows={[
      { key: 'a', label: 'Backups', counts: countsOf(choices.map(choice => anAnswer({ choice }))) },
    ]}
  />,
)

describe('the bars', () => {
  it('say the whole row in words to a screen reader', () => {
    expect(html).toContain('aria-label="Backups: 2 in place, 1 not yet, 1 not answered"')
  })

  it('carry a sign and a figure, so that nothing depends on colour', () => {
    expect(html.match(/<text[^>]*>[^<]*/g)?.map(text => text.replace(/.*>/, ''))).toEqual([
      '✓ 2',
      '✕ 1',
      '○ 1',
    ])
  })

  it('are as long as their share, one after the other', () => {
    const grounds = [...html.matchAll(/part-ground" x="([^"]*)" width="([^"]*)"/g)]
    expect(grounds.map(([, x, width]) => [x, width])).toEqual([
      ['0.00%', '50.00%'],
      ['50.00%', '25.00%'],
      ['75.00%', '25.00%'],
    ])
  })

  it('offer the same as a table', () => {
    expect(html).toContain('Show as a table')
  })
})

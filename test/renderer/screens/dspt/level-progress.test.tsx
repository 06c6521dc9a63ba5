import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LevelProgressPart } from '../../../../renderer/screens/dspt/level-progress.tsx'

const progress = {
  approaching: { total: 25, ready: 20, needWork: 3, open: 2 },
  met: { total: 45, ready: 30, needWork: 10, open: 5 },
}

describe('how near each level is', () => {
  const html = renderToStaticMarkup(
    <LevelProgressPart progress={progress} published="approaching" today="2027-05-31" />,
  )

  it('is said in words, so that the bars add nothing', () => {
    expect(html).toContain('20 of 25 ready. Three need work. Two have no answer yet.')
    expect(html).toContain('30 of 45 ready. Ten need work. Five have no answer yet.')
    expect(html.match(/<svg[^>]*aria-hidden="true"/g)).toHaveLength(2)
  })

  it('tells the manager in May how long there is and what must be published', () => {
    expect(html).toContain('Publish by 30 June 2027. You have four weeks left.')
    expect(html).toContain('next time it must be Standards Met.')
  })

  it('draws nothing broken where a level has no items', () => {
    const none = { total: 0, ready: 0, needWork: 0, open: 0 }
    const bare = renderToStaticMarkup(
      <LevelProgressPart
        progress={{ approaching: none, met: none }}
        published={null}
        today="2026-11-23"
      />,
    )
    expect(bare).not.toContain('NaN')
  })
})

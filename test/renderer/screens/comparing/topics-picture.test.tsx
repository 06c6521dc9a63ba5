import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Router } from 'wouter'
import { TopicsPicture } from '../../../../renderer/screens/comparing/topics-picture.tsx'
import { byQuestion } from '../../../../shared/checklist/status.ts'
import { compareTopics } from '../../../../shared/comparing/compare.ts'
import { homesLike } from '../../../support/comparing.ts'
import { anAnswer, aPack, aQuestion } from '../../../support/questions.ts'

const ids = ['backups-made', 'plan-tested', 'first-hour', 'own-logins']
const counts = [90, 20, 10, 10, 0]
const topics = compareTopics(
  aPack(ids.map(id => aQuestion({ id }))),
  byQuestion(
    ids.map((questionId, at) => anAnswer({ questionId, choice: at === 0 ? 'yes' : 'no' })),
  ),
  homesLike({ answers: Object.fromEntries(ids.map(id => [id, counts])) }),
)
const html = renderToStaticMarkup(
  <Router ssrPath="/">
    <TopicsPicture topics={topics} kind="care-home" isMadeUp />
  </Router>,
)

it('says each pair of bars in words to a screen reader, and on the bars', () => {
  expect(html).toContain('aria-label="You: 1 of 4 in place. Homes like yours: about 3 of 4."')
  expect(html).toContain('>You: 1 of 4</text>')
  expect(html).toContain('>Homes like yours: about 3 of 4</text>')
})

it('draws both as long as their share, from nothing', () => {
  const grounds = [...html.matchAll(/compare-ground" y="\d+" width="([^"]*)"/g)]
  expect(grounds.map(([, width]) => width)).toEqual(['25.00%', '75.00%'])
})

it('says that the data is made up', () => {
  expect(html).toContain('Made-up data. ')
})

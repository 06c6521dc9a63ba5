import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Router } from 'wouter'
import { OthersDoThis } from '../../../renderer/components/others-do-this.tsx'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import type { Comparison } from '../../../shared/comparing/comparison.ts'
import { homesLike } from '../../support/comparing.ts'
import { aQuestion } from '../../support/questions.ts'

const came = { reviewName: 'The review', receivedOn: '2027-04-20', way: 'file' } as const

const lineFor = (choice: AnswerChoice | null, comparison: Comparison | undefined) =>
  renderToStaticMarkup(
    <Router ssrPath="/">
      <OthersDoThis
        question={aQuestion({ id: 'backups-made' })}
        choice={choice}
        kind="care-home"
        topicId="backups"
        comparison={comparison}
      />
    </Router>,
  )
const ready = (isMadeUp: boolean): Comparison => ({
  ...came,
  state: 'ready',
  isMadeUp,
  like: homesLike(),
})

it('says that most do it already, where it is still to do here', () => {
  for (const choice of ['no', 'partly', 'not-sure'] as const) {
    expect(lineFor(choice, ready(false))).toMatch(
      />Most homes like yours already do this: about 69 in 100\. /,
    )
  }
  expect(lineFor('no', ready(true))).toContain('>Made-up data: Most homes like yours')
})

it('says nothing before the answer, so that nobody answers as the others do', () => {
  expect(lineFor(null, ready(false))).toBe('')
})

it('says nothing where it helps nobody to act, or is not known', () => {
  expect(lineFor('yes', ready(false))).toBe('')
  expect(lineFor('does-not-apply', ready(false))).toBe('')
  expect(lineFor('no', undefined)).toBe('')
  expect(lineFor('no', { state: 'none' })).toBe('')
})

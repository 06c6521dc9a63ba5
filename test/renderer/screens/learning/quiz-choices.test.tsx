import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Choices, Feedback } from '../../../../renderer/screens/learning/quiz-choices.tsx'

const question = {
  ask: 'What do you do first?',
  choices: ['Delete it.', 'Tell someone.', 'Wait.'],
  right: 1,
  because: 'Telling early gives us time.',
}
const textOf = (html: string) => html.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')

describe('the choices', () => {
  const html = renderToStaticMarkup(
    <Choices question={question} chosen={2} choose={() => undefined} />,
  )

  it('are one group named by the question, with a key each', () => {
    expect(html).toContain('<legend class="for-ears">What do you do first?</legend>')
    expect(html.match(/<kbd aria-hidden="true">\d/g)).toHaveLength(3)
  })

  it('show which one is chosen', () => {
    expect(html.match(/<input[^>]*>/g)?.map(input => input.includes('checked'))).toEqual([
      false,
      false,
      true,
    ])
  })
})

describe('the word about an answer', () => {
  it('says in words and with a sign that it was the best one', () => {
    const text = textOf(renderToStaticMarkup(<Feedback question={question} given={1} />))
    expect(text).toContain('|✓|Tell someone.|Your answer|')
    expect(text).toContain('|✓ |That is right|Telling early gives us time.|')
  })

  it('says “Not quite” and shows the best answer beside the one given', () => {
    const text = textOf(renderToStaticMarkup(<Feedback question={question} given={0} />))
    expect(text).toContain('|Delete it.|Your answer|')
    expect(text).toContain('|✓|Tell someone.|Best answer|')
    expect(text).toContain('|◐ |Not quite|Telling early gives us time.|')
    expect(text).not.toMatch(/wrong/i)
  })
})

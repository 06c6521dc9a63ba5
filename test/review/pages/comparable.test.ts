import { expect, it } from 'vitest'
import { comparable } from '../../../review/pages/comparable.ts'
import type { Question } from '../../../review/pages/content.ts'
import type { Numbers } from '../../../review/pages/report.ts'

const action = { title: '', steps: [], minutes: 5, who: 'you' as const }
const asked: readonly Question[] = (
  ['backups-made', 'own-logins', 'device-pin', 'ai-tools'] as const
).map(id => ({ id, text: id, action }))
const [north, south, east] = [
  { region: 'North West' },
  { region: 'South West' },
  { region: 'East Midlands' },
] as const
const share = { percent: 50, of: 100, low: 0.4, high: 0.6 }

/** Of which so many of the questions, from the first on, are shown in each region. */
function numbersWith(shown: Readonly<Record<string, number>>): Pick<Numbers, 'inPlace'> {
  return {
    inPlace: ([question], group) => {
      const place = asked.findIndex(({ id }) => id === question?.id)
      return place < (shown[group?.region ?? ''] ?? 0) ? share : null
    },
  }
}

it('leaves out the group that would take the questions from all others', () => {
  const own = comparable(
    numbersWith({ 'North West': 4, 'South West': 4, 'East Midlands': 1 }),
    asked,
    [north, south, east],
  )
  expect(own.questions).toEqual(asked)
  expect([north, south, east].map(own.has)).toEqual([true, true, false])
})

it('rather leaves out a question than a group', () => {
  const own = comparable(
    numbersWith({ 'North West': 4, 'South West': 4, 'East Midlands': 3 }),
    asked,
    [north, south, east],
  )
  expect(own.questions).toEqual(asked.slice(0, 3))
  expect([north, south, east].map(own.has)).toEqual([true, true, true])
})

it('compares nothing over fewer than half of the questions, and no group with itself', () => {
  for (const shown of [{ 'North West': 4 }, { 'North West': 1, 'South West': 1 }, {}]) {
    const own = comparable(numbersWith(shown), asked, [north, south, east])
    expect([north, south, east].map(own.has)).toEqual([false, false, false])
  }
})

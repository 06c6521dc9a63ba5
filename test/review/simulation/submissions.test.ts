import { expect, it } from 'vitest'
import { madeUpServices } from '../../../review/simulation/nation.ts'
import { startShares } from '../../../review/simulation/shares.ts'
import { cutFor } from '../../../review/simulation/submissions.ts'
import { sharedQuestions } from '../../../shared/sharing/questions.ts'
import { submission } from '../../../shared/sharing/submission.ts'
import { sentIn } from '../../support/made-up-nation.ts'

it('makes the same submissions for the same seed, all of them as the review takes them', () => {
  const sent = sentIn({ services: 1_000, optIn: 0.3 })
  expect(sentIn({ services: 1_000, optIn: 0.3 })).toEqual(sent)
  expect(sentIn({ services: 1_000, optIn: 0.3, seed: 2 })).not.toEqual(sent)
  for (const each of sent) expect(submission.parse(each)).toEqual(each)
  expect(Math.abs(sent.length - 300)).toBeLessThan(50)
  expect(sentIn({ services: 1_000, optIn: 1 })).toHaveLength(1_000)
})

it('makes answers that hang together, get better, and begin near what is known', () => {
  const shareOf = (sent: ReturnType<typeof sentIn>) => {
    const said = sent.flatMap(({ answers }) => answers['continuity-plan'] ?? [])
    return said.filter(answer => answer === 'yes').length / said.length
  }
  const first = sentIn({ services: 6_000, optIn: 1 })
  const later = sentIn({ services: 6_000, optIn: 1, quarter: '2028-Q3' })
  expect(Math.abs(shareOf(first) - 0.8)).toBeLessThan(0.05)
  expect(shareOf(later)).toBeGreaterThan(shareOf(first) + 0.02)
  const yes = first.map(({ answers }) => answers['backups-made'] === 'yes')
  const both = first.filter(
    ({ answers }, at) => yes[at] === true && answers['first-hour'] === 'yes',
  )
  const others = first.filter(({ answers }) => answers['first-hour'] === 'yes').length
  const ofYes = both.length / yes.filter(Boolean).length
  expect(ofYes).toBeGreaterThan((others - both.length) / yes.filter(each => !each).length + 0.1)
})

it('spreads services over the land, and says of every share where it is from', () => {
  const services = madeUpServices(5_000, 1)
  expect(new Set(services.map(({ region }) => region)).size).toBe(9)
  expect(new Set(services.map(({ kind }) => kind)).size).toBe(5)
  for (const id of sharedQuestions) expect(startShares.get(id)?.source).toMatch(/invented|Ipsos/)
})

it('cuts a normal distribution where it should', () => {
  for (const [share, cut] of [
    [0.5, 0],
    [0.8413, -1],
    [0.0228, 2],
  ] as const) {
    expect(cutFor(share)).toBeCloseTo(cut, 2)
  }
})

import { expect, it } from 'vitest'
import { asUnchanged, layersOf } from '../../../review/attack/layers.ts'
import { fewestFitting } from '../../../review/attack/linkage.ts'
import { withoutOne } from '../../../review/attack/one-home.ts'
import { boundAll } from '../../../review/attack/solver.ts'
import { utilityOf } from '../../../review/attack/utility.ts'
import { type Group, groups } from '../../../review/disclosure/groups.ts'
import { disclose } from '../../../review/disclosure/disclose.ts'
import { drawWith } from '../../../review/disclosure/perturb.ts'
import { hidden } from '../../../review/disclosure/protect.ts'
import { publicationOf } from '../../../review/publication/publication.ts'
import { madeUpServices } from '../../../review/simulation/nation.ts'
import { madeUpRegister } from '../../../review/simulation/submissions.ts'
import { type Quarter, quarters } from '../../../shared/sharing/quarters.ts'
import { sentIn, shownOf, testSecret } from '../../support/made-up-nation.ts'

/** REVIEW_ATTACK=full vitest run test/review/attack: 30,000 services, eight quarters; about ten minutes on two slow cores. */
const isFull = process.env['REVIEW_ATTACK'] === 'full'
const services = isFull ? 30_000 : 1_500
const rates = isFull ? [0.01, 0.05, 0.1, 0.5, 1] : [0.05, 0.5]
const seeds = isFull ? [1, 2, 3] : [1]
const trials = isFull ? 12 : 2
const nations = rates.flatMap(optIn => seeds.map(seed => ({ services, optIn, seed })))
const patience = { timeout: isFull ? 1_800_000 : 120_000 }

const say = (words: string) => {
  if (isFull) console.log(words)
}

it.each(nations)('no hidden number can be bounded: $optIn, seed $seed', patience, async nation => {
  const { shown } = shownOf(sentIn(nation))
  const { cells, narrow, loose } = await boundAll(layersOf(shown, '2026-Q4'))
  say(
    `${nation.optIn} seed ${nation.seed}: ${cells} hidden, ${narrow.length} narrow, ${loose} loose`,
  )
  expect(cells).toBeGreaterThan(0)
  expect(narrow).toEqual([])
  // Where a larger number had to be hidden too, whoever guesses that only small ones are is wrong.
  expect(loose).toBeLessThanOrEqual(2)
})

it.runIf(isFull)('nor over eight quarters', patience, async () => {
  const layers = quarters.slice(0, 8).flatMap((quarter: Quarter) => {
    const { shown } = shownOf(sentIn({ services, optIn: 0.1, quarter }))
    return layersOf(shown, quarter)
  })
  const { cells, narrow } = await boundAll(layers)
  say(`eight quarters: ${cells} hidden, ${narrow.length} narrow`)
  expect(narrow).toEqual([])
})

it('hardly any where nobody changed an answer and all was drawn anew', patience, async () => {
  const { counted } = shownOf(sentIn({ services, optIn: isFull ? 0.1 : 0.5 }))
  const quarter = (name: string) => {
    const marks = counted.marks.map(mark => `${name} ${mark}`)
    const shown = disclose({ ...counted, marks }, drawWith(testSecret))
    return layersOf(shown, name).slice(0, isFull ? undefined : 80)
  }
  const [one, other] = [quarter('2026-Q4'), quarter('2027-Q1')]
  const { cells, narrow } = await boundAll(asUnchanged([one, other]))
  say(`nobody changed an answer: ${cells} hidden in both quarters, ${narrow.length} narrow`)
  expect(cells).toBeGreaterThan(500)
  // Were the second quarter the same, none would be; see review/README.md for what this is worth.
  expect(narrow.length / cells).toBeLessThanOrEqual(0.01)
  expect((await boundAll(asUnchanged([one, one]))).narrow).toEqual([])
})

it('finds hidden numbers where they are only left out', patience, async () => {
  // Two regions are hidden and all others are zero, so that England’s 20 says that each of the two is 8 or 9.
  const shownIn = ({ kind, region, size }: Group) => {
    if (region !== null && ['London', 'North East'].includes(region)) {
      return kind === null || kind === 'care-home' ? hidden : 0
    }
    const isAll = region === null && [null, 'care-home'].includes(kind)
    return isAll && [null, '1-19'].includes(size) ? 20 : 0
  }
  const { narrow } = await boundAll([{ name: 'left out', shown: groups.map(shownIn) }])
  expect(narrow).toHaveLength(4)
})

it.each(nations)('one home more or less: $optIn, seed $seed', patience, nation => {
  const sent = sentIn(nation)
  const draw = drawWith(testSecret)
  const all = Array.from({ length: trials }, (_none, at) =>
    withoutOne(sent, Math.floor((sent.length * (at + 0.5)) / trials), draw),
  )
  const sum = (of: (each: (typeof all)[number]) => number) =>
    all.reduce((total, each) => total + of(each), 0)
  const changed = sum(each => each.changed) / sum(each => each.numbers)
  const quiet = all.filter(each => each.changed === 0).length
  say(
    `${nation.optIn} seed ${nation.seed}: ${(changed * 100).toFixed(2)} % of numbers change, ${quiet} of ${trials} homes change none; ${sum(each => each.told)} of ${sum(each => each.answers)} answers told`,
  )
  expect(sum(each => each.answers)).toBeGreaterThan(50)
  expect(sum(each => each.told)).toBe(0)
  // With few homes each is in a larger part of all groups: of 300 homes it is 6 in 100; see review/README.md.
  if (isFull) expect(changed).toBeLessThanOrEqual(nation.optIn < 0.05 ? 0.07 : 0.05)
})

it.each(seeds)('a named service is one of many, seed %i', patience, seed => {
  const register = madeUpRegister(madeUpServices(40_000, seed), { quarter: '2026-Q4', seed })
  const sent = sentIn({ services: 40_000, optIn: isFull ? 1 : 0.1, seed })
  const fewest = fewestFitting(sent, register)
  say(`seed ${seed}: each submission fits ${fewest} named services or more`)
  expect(fewest).toBeGreaterThanOrEqual(15)
})

it('says enough: England within 2 points, regions within 5, of 2,000 homes', patience, () => {
  const sent = sentIn({ services: 30_000, optIn: 0.0667 })
  expect(Math.abs(sent.length - 2_000)).toBeLessThan(60)
  const { counted, shown } = shownOf(sent)
  const publication = publicationOf(shown, { quarter: '2026-Q4', isMadeUp: true })
  const england = utilityOf(publication, counted, group => group === groups[0])
  const regional = utilityOf(
    publication,
    counted,
    ({ region, kind }) => region !== null && kind === null,
  )
  say(`England ${JSON.stringify(england)}; regions ${JSON.stringify(regional)}`)
  expect(england.percents).toBeGreaterThan(350)
  expect(england.worst).toBeLessThanOrEqual(2)
  expect(regional.percents).toBeGreaterThan(1_500)
  expect(regional.worst).toBeLessThanOrEqual(5)
})

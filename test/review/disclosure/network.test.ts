import { expect, it } from 'vitest'
import { type Group, groups, placeOf, regions } from '../../../review/disclosure/groups.ts'
import { hidden, protect } from '../../../review/disclosure/protect.ts'
import { present } from '../../../shared/assert.ts'

const at = (group: Partial<Group>) => present(placeOf(group), 'The group')
const [kind, size] = ['care-home', '1-19'] as const

/** So many care homes in each region, all of one size, as counts of one choice. */
function layerOf(byRegion: Readonly<Record<string, number>>) {
  const counts = new Int32Array(groups.length)
  for (const [region, count] of Object.entries(byRegion)) {
    const where = present(
      regions.find(each => each === region),
      region,
    )
    for (const group of [{}, { region: where }, { kind }, { size }] as const) {
      counts[at(group)] = (counts[at(group)] ?? 0) + count
    }
    counts[at({ region: where, kind })] = count
  }
  return counts
}

function protectedOf(counts: Int32Array, shown: Int32Array, draw = () => 1) {
  const layer = { counts, shown: shown.slice(), draw }
  protect(layer)
  return layer.shown
}

it('hides a zero that would give a hidden number away', () => {
  // Two regions of 9 each, the rest zeros: England’s 20 says that each of the two is 8 or 9.
  const counts = layerOf({ London: 9, 'North East': 9 })
  const shown = counts.map(count => (count === 0 ? 0 : count <= 9 ? hidden : 20))
  const safe = protectedOf(counts, shown)
  expect(shown[at({ region: 'South East' })]).toBe(0)
  expect(safe[at({ region: 'South East' })]).toBe(hidden)
  expect(safe[at({})]).toBe(20)
})

it('leaves alone what says nothing of its neighbours', () => {
  const counts = layerOf(Object.fromEntries(regions.map(region => [region, 100])))
  const shown = counts.map(count => Math.round(count / 5) * 5)
  expect(protectedOf(counts, shown)).toEqual(shown)
})

it('tries other numbers before it hides one, and hides one where no other helps', () => {
  // Nine regions of 8 or 9, all hidden: England’s 80 says that each is 5 or more.
  const counts = layerOf(
    Object.fromEntries(regions.map((region, place) => [region, place < 6 ? 9 : 8])),
  )
  const shown = counts.map(count => (count === 78 ? 80 : count === 0 ? 0 : hidden))
  // 0 takes one away, 1 adds nothing.
  const england = (drawn: number) => protectedOf(counts, shown, () => drawn)[at({})]
  expect(england(0)).toBe(75)
  expect(england(1)).toBe(hidden)
})

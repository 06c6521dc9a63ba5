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

function protectedOf(counts: Int32Array, shown: Int32Array, added = () => 0) {
  const layer = { counts, shown: shown.slice(), added }
  protect(layer)
  return layer.shown
}

it('hides a zero that would give a hidden number away', () => {
  // Two regions of 7 each, the rest zeros: England’s 15 says that each of the two is 4 or more.
  const counts = layerOf({ London: 7, 'North East': 7 })
  const shown = counts.map(count => (count === 0 ? 0 : count <= 7 ? hidden : 15))
  const safe = protectedOf(counts, shown)
  expect(shown[at({ region: 'South East' })]).toBe(0)
  expect(safe[at({ region: 'South East' })]).toBe(hidden)
  expect(safe[at({})]).toBe(15)
})

it('leaves alone what says nothing of its neighbours', () => {
  const counts = layerOf(Object.fromEntries(regions.map(region => [region, 100])))
  const shown = counts.map(count => Math.round(count / 5) * 5)
  expect(protectedOf(counts, shown)).toEqual(shown)
})

it('tries other numbers before it hides one, and hides one where no other helps', () => {
  // Nine regions of 8, all hidden: England’s 75 says that each is an 8.
  const counts = layerOf(Object.fromEntries(regions.map(region => [region, 8])))
  const shown = counts.map(count => (count === 72 ? 75 : count === 8 ? hidden : 0))
  const england = (added: () => number) => protectedOf(counts, shown, added)[at({})]
  expect(england(() => 0)).toBe(70)
  expect(england(() => 1)).toBe(hidden)
})

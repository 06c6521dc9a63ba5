import { describe, expect, it } from 'vitest'
import type { Device } from '../../../../../shared/devices/device.ts'
import { nothingKnown } from '../../../../../shared/devices/nothing-known.ts'
import {
  isFiltering,
  type ListFilter,
  matcher,
  noFilter,
  searchText,
  type Sought,
} from '../../../../../renderer/screens/devices/list/list-filter.ts'

function sought(facts: Partial<Device>, parts: Partial<Sought> = {}): Sought {
  const device: Device = { ...nothingKnown, id: 'one', createdAt: '2026-11-01', ...facts }
  return {
    device,
    isUnsafe: false,
    isUnknown: false,
    openTopics: [],
    text: searchText(device),
    ...parts,
  }
}

const finds = (filter: Partial<ListFilter>, one: Sought) => matcher({ ...noFilter, ...filter })(one)

describe('the search', () => {
  const tablet = sought({
    name: 'Care plan iPad',
    kind: 'tablet',
    place: 'Café',
    make: 'Apple',
    model: 'Air 2',
    serial: '00812',
    usedBy: 'Night team',
    note: 'kettle',
  })

  it.each(['ipad', 'CAFE', 'apple', 'air 2', '00812', 'night', 'tablet', 'team plan', '  '])(
    'finds by “%s”',
    query => expect(finds({ query }, tablet)).toBe(true),
  )

  it.each(['kettle', 'apple dell', 'planipad'])('does not find by “%s”', query =>
    expect(finds({ query }, tablet)).toBe(false),
  )

  it('does not find words that run from one fact into the next', () => {
    expect(finds({ query: 'cafeapple' }, tablet)).toBe(false)
  })
})

describe('the states', () => {
  it.each([
    ['kept', 'in-use', true],
    ['kept', 'lost', true],
    ['kept', 'disposed', false],
    ['all', 'disposed', true],
    ['disposed', 'disposed', true],
    ['lost', 'in-use', false],
  ] as const)('“%s” and a device that is %s: %s', (shown, state, is) => {
    expect(finds({ state: shown }, sought({ state }))).toBe(is)
  })
})

it('shows one kind, the unsafe and the unknown, all of them together', () => {
  const filter = { kind: 'laptop', onlyUnsafe: true, onlyUnknown: true } as const
  const both = { isUnsafe: true, isUnknown: true }
  expect(finds(filter, sought({ kind: 'laptop' }, both))).toBe(true)
  expect(finds(filter, sought({ kind: 'tablet' }, both))).toBe(false)
  expect(finds(filter, sought({ kind: 'laptop' }, { ...both, isUnsafe: false }))).toBe(false)
  expect(finds(filter, sought({ kind: 'laptop' }, { ...both, isUnknown: false }))).toBe(false)
})

it('shows what a question of the checklist is about', () => {
  const filter = { topic: 'encryption' } as const
  expect(finds(filter, sought({}, { openTopics: ['antivirus', 'encryption'] }))).toBe(true)
  expect(finds(filter, sought({}, { openTopics: ['antivirus'] }))).toBe(false)
})

it('knows whether anything is hidden', () => {
  expect(isFiltering(noFilter)).toBe(false)
  expect(isFiltering({ ...noFilter, query: '  ' })).toBe(false)
  for (const part of [
    { query: 'a' },
    { kind: 'tablet' },
    { state: 'all' },
    { onlyUnsafe: true },
    { onlyUnknown: true },
    { topic: 'encryption' },
  ] as const) {
    expect(isFiltering({ ...noFilter, ...part })).toBe(true)
  }
})

import { expect, it } from 'vitest'
import { attentionOf } from '../../../shared/systems/attention.ts'
import { needALook, systemsNews } from '../../../shared/systems/news.ts'
import type { System } from '../../../shared/systems/system.ts'
import { someSystem } from '../../support/some-systems.ts'

const fine: Partial<System> = { kind: 'website', data: [] }
const off: Partial<System> = { kind: 'rota', data: ['staff'], signInCheck: 'off', certificates: [] }
const noWay: Partial<System> = { kind: 'medicines', certificates: [] }
const list = (...parts: Partial<System>[]) =>
  parts.map(each => attentionOf(someSystem(each), '2026-11-23'))

it.each([
  [list(), 'None of the systems in the list is still used', ''],
  [list(fine, fine), 'Two systems in your list, and nothing stands out', ''],
  [list(off), 'One system, and it holds people’s records without two-step sign-in', ''],
  [
    list(fine, noWay, off, off),
    'Four systems: two hold people’s records without two-step sign-in',
    'Three of them need a look at something.',
  ],
  [
    list(fine, noWay),
    'Two systems: one has no way to work without it written down',
    'One of them needs a look at something.',
  ],
  [
    list(noWay, noWay),
    'Two systems: two have no way to work without them written down',
    'Each of them needs a look at something.',
  ],
])('of %j is “%s”', (inUse, news, look) => {
  expect([systemsNews(inUse), needALook(inUse)]).toEqual([news, look])
})

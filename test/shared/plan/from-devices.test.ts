import { describe, expect, it } from 'vitest'
import type { Device } from '../../../shared/devices/device.ts'
import { endingKeyOf, endingsOf, withArrivals } from '../../../shared/devices/endings.ts'
import { judgedOf } from '../../../shared/devices/ends.ts'
import { needsAction } from '../../../shared/devices/support-words.ts'
import type { WrittenLine } from '../../../shared/plan/line.ts'
import { isDue, openLines, planOf } from '../../../shared/plan/plan.ts'
import { dueSentence, placeInWords, stillInList } from '../../../shared/plan/words.ts'
import { onlyDue, onlyIt } from '../../../shared/plan/narrow.ts'
import { aWrittenLine } from '../../support/builders.ts'
import { answersOf, aPack } from '../../support/questions.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { aWindowsPc, someDevice } from '../../support/some-devices.ts'

const today = '2026-11-23'
const table = shippedSupport()
const old = (parts: Partial<Device> = {}) => aWindowsPc('10 22H2', parts)
const oldServer = (parts: Partial<Device> = {}) =>
  someDevice({ kind: 'server', os: 'windows-server', osVersion: '2016', ...parts })
const key = 'ends-windows-10-22h2'

function planFor(devices: readonly Device[], written: readonly WrittenLine[] = [], day = today) {
  return planOf(aPack([]), answersOf(), written, endingsOf(devices, table, day))
}
const onlyLine = (
  devices: readonly Device[],
  written: readonly WrittenLine[] = [],
  day = today,
) => {
  const plan = planFor(devices, written, day)
  expect(plan).toHaveLength(1)
  return plan[0] as (typeof plan)[number]
}

describe('what the device list puts on the plan', () => {
  it('is one line for a product, whatever the number of devices', () => {
    const devices = Array.from({ length: 30 }, () => old())
    const line = onlyLine(devices)
    expect(line).toMatchObject({
      key,
      from: 'devices',
      title: 'Replace or update 30 devices with Windows 10 22H2',
      minutes: null,
      doer: 'it',
      state: 'open',
    })
    expect(line.ending?.shown).toHaveLength(12)
    expect(line.ending?.count).toBe(30)
  })

  it.each<[string, Device[], [string, number, string | null]]>([
    ['past its end', [old()], ['Replace or update one device with Windows 10 22H2', 2, null]],
    [
      'with people’s records',
      [old({ holdsPersonalData: true })],
      ['Replace or update one device with Windows 10 22H2', 3, null],
    ],
    [
      'a medication cart',
      [old({ kind: 'medication-cart' }), old()],
      ['Replace or update two devices with Windows 10 22H2', 3, null],
    ],
    [
      'ends soon, even with records',
      [oldServer({ holdsPersonalData: true })],
      ['Replace or update one device with Windows Server 2016', 1, '2027-01-12'],
    ],
    [
      'a model',
      [someDevice({ kind: 'tablet', os: 'ipados', model: 'iPad (7th generation)' })],
      ['Replace one device of the model iPad 7th generation', 2, null],
    ],
    [
      'a date that was typed, without a system',
      [someDevice({ kind: 'cctv', supportEndsOn: '2026-12-31' })],
      ['Replace or update one device without updates', 1, '2026-12-31'],
    ],
  ])('%s', (_, devices, [title, harm, dueOn]) => {
    expect(onlyLine(devices)).toMatchObject({ title, harm, dueOn, isDueSuggested: dueOn !== null })
  })

  it('counts only devices past their end when it says where care could stop', () => {
    const cart = someDevice({ kind: 'medication-cart', os: 'other', supportEndsOn: '2026-12-31' })
    const over = someDevice({ os: 'other', supportEndsOn: '2026-01-01' })
    expect(onlyLine([cart, over])).toMatchObject({ harm: 2, ending: { ended: 1, count: 2 } })
  })

  it('stands as due from its last day on, and as soon as possible after it', () => {
    const before = onlyLine([oldServer()])
    expect([isDue(before, today), dueSentence(before, today)]).toEqual([
      false,
      'Best by 12 January 2027',
    ])
    const lastDay = onlyLine([oldServer()], [], '2027-01-12')
    expect(isDue(lastDay, '2027-01-12')).toBe(true)
    const after = onlyLine([oldServer()], [], '2027-01-13')
    expect([isDue(after, '2027-01-13'), dueSentence(after, '2027-01-13')]).toEqual([
      true,
      'As soon as you can',
    ])
  })

  it('waits for the day that a person chose', () => {
    const later = onlyLine([old()], [aWrittenLine({ ruleKey: key, dueOn: '2027-03-01' })])
    expect([isDue(later, today), later.isDueSuggested, later.dueOn]).toEqual([
      false,
      false,
      '2027-03-01',
    ])
  })
})

describe('what was decided about it', () => {
  const decidedAt = '2026-11-20T09:00:00.000Z'
  const written = (parts: Partial<WrittenLine> = {}) =>
    aWrittenLine({
      ruleKey: key,
      title: 'Replace or update devices with Windows 10 22H2',
      state: 'done',
      decidedAt,
      ...parts,
    })

  it('holds, and says that devices still have it', () => {
    const line = onlyLine([old(), old()], [written()])
    expect(line).toMatchObject({ state: 'done', decidedOn: '2026-11-20' })
    expect(line.ending && stillInList(line.ending)).toBe(
      'Two devices in your list still have Windows 10 22H2.',
    )
  })

  it('can be that it waits, with the reason', () => {
    const aside = written({ state: 'not-doing', reason: 'No money', reviewOn: '2027-04-01' })
    expect(onlyLine([old()], [aside])).toMatchObject({
      state: 'not-doing',
      reason: 'No money',
      reviewOn: '2027-04-01',
    })
  })

  it.each<[string, Partial<Device>]>([
    ['upgraded', { osVersion: '11 25H2' }],
    ['kept with a reason', { keptBecause: 'The scanner needs it. Off the wi-fi.' }],
    ['disposed of', { state: 'disposed' }],
    ['lost', { state: 'lost' }],
  ])('is closed and kept once the last device is %s', (_, parts) => {
    expect(onlyLine([old(parts)], [written({ note: 'Ordered' })])).toMatchObject({
      key,
      state: 'closed-by-list',
      title: 'Replace or update devices with Windows 10 22H2',
      note: 'Ordered',
      ending: null,
    })
    expect(planFor([old(parts)])).toEqual([])
  })

  const arrived = (before: Device | null, after: Device | null, at: string) => {
    const devices = after === null ? [old()] : [after]
    const changes = [{ before, after, at }]
    const endings = withArrivals(endingsOf(devices, table, today), changes, table, today)
    return planOf(aPack([]), answersOf(), [written()], endings)[0]?.state
  }
  const later = '2026-11-21T09:00:00.000Z'

  it('does not hold for a device that comes later', () => {
    const device = old()
    const upgraded = { ...device, osVersion: '11 25H2' }
    expect(arrived(null, device, later)).toBe('reopened')
    expect(arrived(upgraded, device, later)).toBe('reopened')
    expect(arrived(null, device, '2026-11-19T09:00:00.000Z')).toBe('done')
  })

  it('holds where a device that has it is only changed, or comes and goes again', () => {
    const device = old()
    expect(arrived({ ...device, place: 'Attic' }, device, later)).toBe('done')
    const changes = [
      { before: null, after: device, at: later },
      { before: device, after: null, at: '2026-11-22T09:00:00.000Z' },
    ]
    const endings = withArrivals(endingsOf([old()], table, today), changes, table, today)
    expect(endings[0]?.cameAt).toBeNull()
  })
})

it('stands in the lists of what IT must do and of what is due', () => {
  const plan = planFor([old(), oldServer()])
  const rows = (groups: ReturnType<typeof onlyIt>) =>
    groups.flatMap(group => group.rows.map(row => [group.id, row.key, row.remark]))
  expect(rows(onlyIt(aPack([]), answersOf(), plan))).toEqual([
    ['it-to-do', key, 'On your plan'],
    ['it-to-do', 'ends-windows-server-2016', 'On your plan, by 12 January 2027'],
  ])
  expect(rows(onlyDue(aPack([]), answersOf(), plan, today))).toEqual([
    ['plan-due', key, 'On your plan'],
  ])
})

it.each<[Device[], string | null]>([
  [
    [old({ holdsPersonalData: true })],
    'It stands high on the plan because people’s records or medicines are on a device past its end.',
  ],
  [[old()], null],
])('says why it stands where it does', (devices, words) => {
  const { ending } = onlyLine(devices)
  expect(ending && placeInWords(ending)).toBe(words)
})

/** Every system and state that a list may hold, mixed by a fixed rule, so that a failure comes again. */
function someList(seed: number): readonly Device[] {
  const versions = ['10 22H2', '11 25H2', '11 23H2', '7', '']
  const states = ['in-use', 'in-use', 'spare', 'lost', 'disposed'] as const
  return Array.from({ length: 1 + (seed % 11) }, (_, at) => {
    const turn = seed * 7 + at * 5
    return aWindowsPc(versions[turn % 5] ?? '', {
      state: states[(seed + at) % 5] ?? 'in-use',
      keptBecause: turn % 4 === 0 ? 'We need it.' : '',
      supportEndsOn: turn % 9 === 0 ? '2026-12-31' : null,
    })
  })
}

it('has every device that needs action in one open line, and no other device in any', () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const devices = someList(seed)
    const needing = judgedOf(devices, table, today)
      .filter(({ device, support }) => needsAction(support) && device.keptBecause === '')
      .map(({ device }) => device.id)
    const lines = openLines(planFor(devices))
    expect(lines.flatMap(line => line.ending?.shown.map(({ id }) => id) ?? []).sort()).toEqual(
      needing.sort(),
    )
    for (const device of devices) {
      const itsKey = endingKeyOf(device, table, today)
      const holding = lines.filter(line => line.ending?.shown.some(({ id }) => id === device.id))
      expect(holding.map(line => line.key)).toEqual(itsKey === null ? [] : [itsKey])
    }
  }
})

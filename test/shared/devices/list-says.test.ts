import { describe, expect, it } from 'vitest'
import type { Device } from '../../../shared/devices/device.ts'
import { listSaysOf } from '../../../shared/devices/list-says.ts'
import { type ListTopic, listTopics } from '../../../shared/devices/list-topics.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { aWindowsPc, someDevice } from '../../support/some-devices.ts'

const today = '2026-11-23'

function says(topic: ListTopic, devices: readonly Device[]) {
  return listSaysOf(devices, shippedSupport(), today).find(each => each.topic === topic)
}

/** "partly, against yes" */
function inShort(topic: ListTopic, devices: readonly Device[]): string {
  const said = says(topic, devices)
  if (said === undefined) return 'silent'
  const against = said.rulesOut.length === 0 ? 'nothing' : [...said.rulesOut].sort().join(' ')
  return `${said.choice ?? 'cannot know'}, against ${against}`
}

type Parts = Partial<Device>
const on = { kind: 'laptop', antivirus: 'on', updates: 'on', firewall: 'on' } as const
const off = { kind: 'laptop', antivirus: 'off', updates: 'off', firewall: 'off' } as const
const unknown = { kind: 'laptop' } as const
const exact = {
  none: 'silent',
  allOn: 'yes, against does-not-apply no partly',
  allUnknown: 'not-sure, against nothing',
  oneUnknown: 'not-sure, against nothing',
  oneOff: 'partly, against does-not-apply no yes',
  halfOff: 'partly, against does-not-apply no yes',
  mostOff: 'no, against does-not-apply partly yes',
  offOnUnknown: 'partly, against does-not-apply yes',
  offUnknown: 'not-sure, against does-not-apply yes',
}
const moreAsked = {
  ...exact,
  allOn: 'cannot know, against does-not-apply',
  oneOff: 'partly, against does-not-apply yes',
  halfOff: 'partly, against does-not-apply yes',
  mostOff: 'no, against does-not-apply yes',
}
const lists: Readonly<Record<keyof typeof exact, readonly Parts[]>> = {
  none: [{ ...on, state: 'lost' }],
  allOn: [on, on],
  allUnknown: [unknown],
  oneUnknown: [on, on, unknown],
  oneOff: [on, on, off],
  halfOff: [on, off],
  mostOff: [on, off, off],
  offOnUnknown: [on, off, unknown],
  offUnknown: [off, unknown, unknown],
}

describe('antivirus, firewall and updates', () => {
  const cases = (topic: ListTopic, want: Readonly<Record<string, string>>) =>
    Object.entries(lists).map(([name, parts]) => [topic, name, parts, want[name]] as const)
  it.each([
    ...cases('antivirus', exact),
    ...cases('firewall', exact),
    ...cases('updates', moreAsked),
  ])('%s: %s', (topic, _name, parts, want) => {
    expect(inShort(topic, parts.map(someDevice))).toBe(want)
  })
})

const locked = { kind: 'tablet', screenLock: 'on', encryption: 'on' } as const
const open = { kind: 'tablet', screenLock: 'off', encryption: 'off' } as const
const tablet = { kind: 'tablet' } as const
const held = { holdsPersonalData: true } as const

describe('each of the others', () => {
  const rows: readonly (readonly [ListTopic, readonly Parts[], string])[] = [
    ['screen-lock', [{ kind: 'router' }], 'silent'],
    ['screen-lock', [locked], 'cannot know, against does-not-apply no'],
    ['screen-lock', [tablet], 'not-sure, against nothing'],
    ['screen-lock', [locked, open], 'partly, against does-not-apply no yes'],
    ['screen-lock', [locked, open, tablet], 'partly, against does-not-apply yes'],
    ['screen-lock', [locked, { ...open, ...held }], 'no, against does-not-apply partly yes'],
    ['encryption', [{ kind: 'desktop', encryption: 'off' }], 'silent'],
    ['encryption', [{ ...open, holdsPersonalData: false }], 'silent'],
    ['encryption', [locked], 'yes, against does-not-apply no partly'],
    ['encryption', [locked, tablet], 'not-sure, against nothing'],
    ['encryption', [locked, open, open, open], 'partly, against does-not-apply no yes'],
    ['encryption', [open, open], 'no, against does-not-apply partly yes'],
    ['encryption', [open, tablet], 'not-sure, against does-not-apply yes'],
    ['own-devices', [tablet], 'cannot know, against nothing'],
    ['own-devices', [{ ...open, ownership: 'personal' }], 'cannot know, against nothing'],
  ]
  it.each(rows)('%s, %j: %s', (topic, parts, want) => {
    expect(inShort(topic, parts.map(someDevice))).toBe(want)
  })
})

describe('what gets no more updates', () => {
  const old = (parts: Parts = {}) => aWindowsPc('7', parts)
  const fine = () => aWindowsPc('11 25H2')
  const unclear = () => aWindowsPc('')
  const kept = { keptBecause: 'The scales need it.' }
  const rows = [
    ['a router', [someDevice({ kind: 'router', os: 'none' })], 'silent', 'silent'],
    [
      'all fine',
      [fine()],
      'yes, against does-not-apply no partly',
      'does-not-apply, against no partly yes',
    ],
    ['not known', [fine(), unclear()], 'not-sure, against nothing', 'not-sure, against nothing'],
    [
      'one old',
      [fine(), fine(), old()],
      'partly, against does-not-apply yes',
      'no, against does-not-apply partly yes',
    ],
    [
      'one old, one not known',
      [old(), unclear()],
      'partly, against does-not-apply yes',
      'no, against does-not-apply partly yes',
    ],
    [
      'one old with details of people',
      [fine(), fine(), old(held)],
      'no, against does-not-apply yes',
      'no, against does-not-apply partly yes',
    ],
    [
      'an old medication cart',
      [fine(), fine(), old({ kind: 'medication-cart' })],
      'no, against does-not-apply yes',
      'no, against does-not-apply partly yes',
    ],
    [
      'most old',
      [fine(), old(), old(kept)],
      'no, against does-not-apply yes',
      'partly, against does-not-apply no yes',
    ],
    [
      'one old, kept with a reason',
      [fine(), fine(), old(kept)],
      'partly, against does-not-apply yes',
      'cannot know, against does-not-apply no',
    ],
    ['a lost one', [old({ state: 'lost' })], 'silent', 'silent'],
  ] as const
  it.each(rows)('%s', (_name, devices, supported, noted) => {
    expect([inShort('supported', devices), inShort('kept-without-updates', devices)]).toEqual([
      supported,
      noted,
    ])
  })
})

describe('the list itself', () => {
  const known = { kind: 'printer', place: 'Office', usedBy: 'All', updates: 'on' } as const
  it.each([
    ['empty', [], 'cannot know, against nothing'],
    ['only gone', [{ ...known, state: 'disposed' }], 'cannot know, against nothing'],
    ['fresh and full', [known], 'cannot know, against does-not-apply no'],
    ['with gaps', [known, {}], 'partly, against does-not-apply no'],
    [
      'a year old to the day',
      [{ ...known, createdAt: '2025-01-01T09:00:00.000Z', lookedAtOn: '2025-11-23' }],
      'cannot know, against does-not-apply no',
    ],
    [
      'a year and a day old',
      [{ ...known, createdAt: '2025-01-01T09:00:00.000Z', lookedAtOn: '2025-11-22' }],
      'partly, against does-not-apply no yes',
    ],
  ] as const)('%s', (_name, parts, want) => {
    expect(inShort('register', parts.map(someDevice))).toBe(want)
  })
})

it('says nothing from an empty list but that there is none', () => {
  const all = listSaysOf([], shippedSupport(), today)
  expect(all.map(({ topic, on: day, sentences }) => [topic, day, sentences])).toEqual([
    ['register', today, ['There is no device list here yet.']],
  ])
})

it('has something to say to every topic, with counts that add up', () => {
  const devices = [
    someDevice({ ...locked, ownership: 'personal', name: 'Sam’s phone', os: 'none' }),
    aWindowsPc('7', { ...off, kind: 'desktop' }),
    someDevice(),
  ]
  const all = listSaysOf(devices, shippedSupport(), today)
  expect(all.map(({ topic }) => topic)).toEqual(listTopics)
  expect(all.find(({ topic }) => topic === 'screen-lock')?.counts).toEqual({
    on: 1,
    off: 0,
    unknown: 2,
  })
})

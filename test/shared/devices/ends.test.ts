import { describe, expect, it } from 'vitest'
import {
  byWhen,
  deviceCount,
  endsOf,
  groupsOf,
  judgedOf,
  productWords,
  whenOf,
} from '../../../shared/devices/ends.ts'
import {
  endsNews,
  kindsInWords,
  listDateWords,
  listSourceWords,
  namesInWords,
  replaceNews,
  whenInWords,
} from '../../../shared/devices/ends-words.ts'
import type { Device } from '../../../shared/devices/device.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { aWindowsPc, someDevice } from '../../support/some-devices.ts'

const today = '2026-11-23'
const table = shippedSupport()

const old = aWindowsPc('10 22H2', { name: 'Office PC' })
const good = aWindowsPc('11 25H2', { name: 'New PC' })
const server = someDevice({
  name: 'Server',
  kind: 'server',
  os: 'windows-server',
  osVersion: '2016',
})
const iPad = someDevice({ name: 'Lounge iPad', kind: 'tablet', os: 'ipados', osVersion: '16.7' })
const phone = someDevice({ name: 'Phone', kind: 'phone', os: 'android', osVersion: '16' })
const unknown = someDevice({ name: 'Front door', kind: 'door-entry' })
const printer = someDevice({ name: 'Printer', kind: 'printer', os: 'none' })
const lost = aWindowsPc('10 22H2', { state: 'lost' })
const gone = aWindowsPc('7', { state: 'disposed' })
const all = [good, old, lost, server, gone, iPad, phone, unknown, printer]

const judge = (devices: readonly Device[], day = today) => judgedOf(devices, table, day)
const names = (devices: readonly Pick<Device, 'name'>[]) => devices.map(({ name }) => name)

describe('what ends when', () => {
  it('puts every device that counts into exactly one place', () => {
    const ends = endsOf(judge(all), today)
    expect(names(ends.ended.flatMap(({ devices }) => devices))).toEqual(['Office PC'])
    expect(ends.coming.map(({ product }) => product)).toEqual([
      'Windows Server 2016',
      'Windows 11 25H2',
    ])
    expect(names(ends.nowAndThen.flatMap(({ devices }) => devices))).toEqual(['Lounge iPad'])
    expect(names(ends.notKnown.map(({ device }) => device))).toEqual(['Front door'])
    expect([ends.later, ends.noSystem]).toEqual([1, 1])
    const { ended, coming, nowAndThen, notKnown, later, noSystem } = ends
    const counted =
      deviceCount([...ended, ...coming, ...nowAndThen]) + notKnown.length + later + noSystem
    expect(counted).toBe(all.length - 2)
  })

  it('looks eighteen months ahead and not a day more', () => {
    const on = (day: string) => endsOf(judge([good], day), day).coming.length
    expect([on('2026-04-11'), on('2026-04-12')]).toEqual([0, 1])
  })

  it('moves a device from coming to ended as the day passes', () => {
    const on = (day: string) => {
      const { ended, coming } = endsOf(judge([good], day), day)
      return [deviceCount(coming), deviceCount(ended)]
    }
    expect([on('2027-10-12'), on('2027-10-13')]).toEqual([
      [1, 0],
      [0, 1],
    ])
  })

  it('gathers what ends together, and keeps typed dates apart', () => {
    const typed = aWindowsPc('11 25H2', { supportEndsOn: '2027-10-12' })
    const groups = groupsOf(judge([good, typed, aWindowsPc('10.0.26200')]))
    expect(groups.map(({ devices }) => devices.length)).toEqual([2, 1])
  })

  it('names what the list does not', () => {
    const chromebook = someDevice({ os: 'chromeos', supportEndsOn: '2030-06-01' })
    const named = judge([chromebook, unknown]).map(productWords)
    expect(named).toEqual(['ChromeOS', 'System not known'])
  })
})

describe('by year', () => {
  it('begins with now and ends with what nobody knows; nothing without a system', () => {
    const groups = byWhen(judge([...all, aWindowsPc('11 26H1')]))
    expect(groups.map(({ when, judged }) => [when, judged.length])).toEqual([
      ['now', 1],
      ['now-and-then', 1],
      ['2027', 2],
      ['2028', 1],
      ['not-named', 1],
      ['not-known', 1],
    ])
    expect(groups.map(({ when }) => whenInWords(when)).slice(0, 3)).toEqual([
      'Now: no more free updates',
      'Soon: updates only now and then',
      'In 2027',
    ])
  })

  it('takes paid updates for ended: somebody has to decide', () => {
    expect(judge([old]).map(({ support }) => whenOf(support))).toEqual(['now'])
  })
})

describe('the news', () => {
  it.each([
    [[old], 'One device no longer gets free updates'],
    [[old, aWindowsPc('7')], 'Two devices no longer get free updates'],
    [[good, server], 'Two devices will stop getting updates in the next 18 months'],
    [[phone], 'No device we know loses its updates in the next 18 months'],
    [[unknown], 'We cannot tell yet what ends when'],
    [[printer, lost], 'Nothing here needs updates'],
  ])('%#: says %s', (devices, words) => {
    expect(endsNews(endsOf(judge(devices), today))).toBe(words)
  })

  it.each([
    [all, 'One device to replace or update now'],
    [[iPad, good], 'One device to replace or update soon'],
    [[good, server, phone], 'Nothing to replace now, two devices in 2027'],
    [[phone, unknown], 'No device has an end that is known'],
    [[unknown], 'We cannot tell yet what to replace when'],
    [[printer], 'Nothing here needs updates'],
  ])('for the owner %#: says %s', (devices, words) => {
    expect(replaceNews(byWhen(judge(devices)))).toBe(words)
  })
})

describe('the words', () => {
  it('count kinds, the most first', () => {
    expect(kindsInWords([iPad, old, good])).toBe('Desktop computer: 2, Tablet: 1')
  })

  it('name twelve and count the rest', () => {
    const many = Array.from({ length: 14 }, (_, at) => ({
      name: `PC ${at + 1}`,
      place: at === 0 ? 'Office' : '',
    }))
    expect(namesInWords(many)).toMatch(/^PC 1 \(Office\), PC 2, .*PC 12 and 2 more$/)
    expect(namesInWords(many.slice(0, 12))).toMatch(/PC 12$/)
  })

  it('say how old the list is and whose it is', () => {
    expect(listDateWords(table)).toBe(
      'From the list dated 22 August 2026; what came later is not in it.',
    )
    expect(listSourceWords(table)).toBe(
      'Source: endoflife.date, MIT, snapshot of 22 August 2026, commit a70eca3.',
    )
  })
})

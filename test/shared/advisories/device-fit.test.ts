import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { judgingAt } from '../../../shared/advisories/at.ts'
import { deviceFit } from '../../../shared/advisories/device-fit.ts'
import type { Device } from '../../../shared/devices/device.ts'
import { deviceKinds, operatingSystems, protections } from '../../../shared/devices/choices.ts'
import { advisorySupports } from '../../../shared/sharing/advisory-choices.ts'
import type { deviceCondition } from '../../../shared/sharing/advisory.ts'
import { aCondition } from '../../support/some-advisories.ts'
import { aWindowsPc, someDevice } from '../../support/some-devices.ts'
import { shippedSupport } from '../../support/shipped-support.ts'

const at = judgingAt(shippedSupport(), '2026-11-23')
type Asked = z.input<typeof deviceCondition>
const fit = (device: Device, asked: Asked) => deviceFit(device, aCondition(asked), at)
const holds: readonly string[] = []

const windows = { systems: ['windows'] } as const satisfies Asked
const of24H2 = { ...windows, versions: ['11 24H2'] } as const satisfies Asked

describe('the version of Windows', () => {
  it.each([
    ['11 24H2', holds],
    ['Windows 11 24H2', holds],
    ['10.0.26100.4061', holds],
    ['11 24H2 (26100.1)', holds],
    ['11 25H2', null],
    ['10 22H2', null],
    ['10.0.26200.1', null],
    // A release that no list knows yet is another one all the same.
    ['11 29H2', null],
    ['11', ['version']],
    ['', ['version']],
    ['10', null],
    // A build that the list does not have may be anything.
    ['10.0.99999.1', ['version']],
  ])('%s', (osVersion, expected) => {
    expect(fit(aWindowsPc(osVersion), of24H2)).toEqual(expected)
  })

  it('can be asked for as a whole', () => {
    expect(fit(aWindowsPc('10 22H2'), { ...windows, versions: ['Windows 10'] })).toEqual(holds)
    expect(fit(aWindowsPc('11 24H2'), { ...windows, versions: ['Windows 10'] })).toBe(null)
    expect(fit(aWindowsPc('11 29H2'), { ...windows, versions: ['11 29H2'] })).toEqual(holds)
  })

  it('tells one server from the other', () => {
    const server = (osVersion: string) => someDevice({ os: 'windows-server', osVersion })
    const asked: Asked = { systems: ['windows-server'], versions: ['2012 R2'] }
    expect(fit(server('2012 R2'), asked)).toEqual(holds)
    expect(fit(server('2012'), asked)).toBe(null)
    expect(fit(server('2019'), asked)).toBe(null)
  })
})

describe('a version that is a number', () => {
  const iPad = (osVersion: string) => someDevice({ os: 'ipados', osVersion })
  it.each([
    ['17.6', holds],
    ['17', holds],
    ['iPadOS 17.6.1', holds],
    ['18', null],
    ['1', null],
    ['', ['version']],
  ])('%s for 17', (osVersion, expected) => {
    expect(fit(iPad(osVersion), { systems: ['ipados'], versions: ['17'] })).toEqual(expected)
  })
  it.each([
    ['18.7.1', holds],
    ['18.6', holds],
    ['17', holds],
    ['18.7.2', null],
    ['18.7.2.1', null],
    ['18.10', null],
    ['26.1', null],
    ['18', ['version']],
    ['18.7', ['version']],
    ['', ['version']],
  ])('%s before 18.7.2', (osVersion, expected) => {
    expect(fit(iPad(osVersion), { systems: ['ipados'], before: '18.7.2' })).toEqual(expected)
  })
  it('does not take the number of the maker’s own name for that of Android', () => {
    const tablet = someDevice({ os: 'android', osVersion: 'Android 14 (One UI 6.1)' })
    expect(fit(tablet, { systems: ['android'], versions: ['6'] })).toBe(null)
  })
})

describe('the edition', () => {
  const asked: Asked = { ...of24H2, editions: ['home-pro'] }
  it.each([
    ['Home', holds],
    ['Pro', holds],
    ['Enterprise', null],
    ['', ['edition']],
  ])('%s', (osEdition, expected) => {
    expect(fit(aWindowsPc('11 24H2', { osEdition }), asked)).toEqual(expected)
  })
})

describe('whether updates still come', () => {
  const ended: Asked = { support: ['ended'] }
  it.each([
    ['2026-10-13', 'Home', null],
    ['2026-10-14', 'Home', holds],
    ['2026-10-14', 'Enterprise', null],
    // One edition has ended and the other has not.
    ['2026-10-14', '', ['edition']],
    ['2027-10-12', '', ['edition']],
    ['2027-10-13', '', holds],
  ])('on %s with the edition “%s”', (today, osEdition, expected) => {
    const device = aWindowsPc('11 24H2', { osEdition })
    expect(deviceFit(device, aCondition(ended), judgingAt(shippedSupport(), today))).toEqual(
      expected,
    )
  })
  it('does not know where the list of updates does not', () => {
    expect(fit(someDevice({ os: 'linux', osVersion: '5' }), ended)).toEqual(['support'])
    expect(fit(someDevice({ os: 'none' }), ended)).toBe(null)
  })
  it('does not know whether updates are paid for', () => {
    const pc = aWindowsPc('10 22H2')
    expect(fit(pc, ended)).toEqual(['paid-updates'])
    expect(fit(pc, { support: ['ended', 'paid-updates'] })).toEqual(holds)
  })
})

describe('the other facts', () => {
  it.each<[string, Asked, Partial<Device>, readonly string[] | null]>([
    ['kind', { kinds: ['router'] }, { kind: 'router' }, holds],
    ['kind', { kinds: ['router'] }, { kind: 'desktop' }, null],
    ['system', { systems: ['macos'] }, { os: null }, ['system']],
    ['system', { systems: ['macos'] }, { os: 'other' }, null],
    ['system', { systems: ['ipados'] }, { os: 'ios', model: 'iPad 9' }, holds],
    ['make', { makes: ['TP-Link'] }, { make: 'TP-Link' }, holds],
    ['make', { makes: ['TP-Link'] }, { make: 'tp link', model: 'Archer' }, holds],
    ['make', { makes: ['TP-Link'] }, { model: 'TP-Link Archer C6' }, holds],
    ['make', { makes: ['TP-Link'] }, { make: 'Draytek' }, null],
    ['make', { makes: ['TP-Link'] }, { make: '' }, ['make']],
    ['model', { models: ['Archer C6'] }, { model: 'Archer C60' }, null],
    ['model', { models: ['Archer C6'] }, { model: 'Archer C6 v2' }, holds],
    ['model', { models: ['Archer C6'] }, { make: 'TP-Link' }, ['model']],
    ['encryption', { off: ['encryption'] }, { encryption: 'off' }, holds],
    ['encryption', { off: ['encryption'] }, { encryption: 'on' }, null],
    ['encryption', { off: ['encryption'] }, { encryption: 'not-applicable' }, null],
    ['encryption', { off: ['encryption'] }, { encryption: null }, ['encryption']],
    ['two', { off: ['encryption', 'firewall'] }, { encryption: 'off', firewall: 'on' }, null],
    ['details', { holdsPersonalData: true }, { holdsPersonalData: true }, holds],
    ['details', { holdsPersonalData: true }, { holdsPersonalData: false }, null],
    ['details', { holdsPersonalData: true }, { holdsPersonalData: null }, ['personal-data']],
    ['whose', { ownership: ['personal'] }, { ownership: 'personal' }, holds],
    ['whose', { ownership: ['personal'] }, { ownership: 'owned' }, null],
    ['whose', { ownership: ['personal'] }, { ownership: null }, ['ownership']],
    ['programs', { kinds: ['laptop'], software: 'Reader 9' }, { kind: 'laptop' }, ['software']],
    ['programs', { kinds: ['laptop'], software: 'Reader 9' }, { kind: 'router' }, null],
  ])('%s %j of %j', (_name, asked, parts, expected) => {
    expect(fit(someDevice(parts), asked)).toEqual(expected)
  })
})

describe('whatever is asked and known', () => {
  const asked = fc.record({
    kinds: fc.subarray([...deviceKinds], { maxLength: 3 }),
    systems: fc.subarray([...operatingSystems], { minLength: 1, maxLength: 3 }),
    support: fc.subarray([...advisorySupports]),
    off: fc.subarray(['encryption', 'antivirus'] as const),
  })
  const known = fc.record({
    kind: fc.constantFrom(...deviceKinds),
    os: fc.constantFrom(...operatingSystems),
    osVersion: fc.constantFrom('11 24H2', '17.6', '10', '2016', '14'),
    osEdition: fc.constantFrom('', 'Home', 'Enterprise'),
    encryption: fc.constantFrom(...protections),
    antivirus: fc.constantFrom(...protections),
  })

  it('never says “surely” or “surely not” of a device less known and otherwise of one better known', () => {
    fc.assert(
      fc.property(
        asked,
        known,
        fc.subarray(['os', 'encryption', 'antivirus'] as const),
        (ask, facts, hidden) => {
          const nulls = Object.fromEntries(hidden.map(key => [key, null]))
          const whole = fit(someDevice(facts), ask)
          const less = fit(someDevice({ ...facts, ...nulls }), ask)
          // What is said for certain with less still holds with more.
          if (less === null) expect(whole).toBe(null)
          if (less?.length === 0) expect(whole).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { mostInNote } from '../../../shared/devices/choices.ts'
import type { Device } from '../../../shared/devices/device.ts'
import {
  factsFromReading,
  matchesOf,
  noteWithReading,
} from '../../../shared/devices/from-reading.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import type { FactKey, Reading } from '../../../shared/devices/reading.ts'
import { aReading } from '../../support/readings/readings.ts'

const everyKey = ({ facts }: Reading): readonly FactKey[] => facts.map(({ key }) => key)

describe('what goes into a device', () => {
  it('is every fact that has a field, and the rest as a dated note', () => {
    const reading = aReading('windows-11-home-24h2')
    const { facts, note } = factsFromReading(reading, everyKey(reading))
    expect(facts).toEqual({
      kind: 'laptop',
      make: 'HP',
      model: 'HP Laptop 15s-fq5xxx',
      serial: '5CD2470ABC',
      os: 'windows',
      osEdition: 'Home',
      osVersion: '11 24H2',
      antivirus: 'on',
      encryption: 'on',
      updates: 'on',
      screenLock: 'on',
      firewall: 'on',
      lookedAtOn: '2026-11-23',
    })
    expect(note).toMatch(/^Read from the PC on 23 November 2026: Build: 26100\.6899\. Memory: /)
    expect(note).toContain('The screen locks after 10 minutes.')
    expect(note).not.toContain('5CD2470ABC')
  })

  it('is nothing that was not ticked, and nothing that could not be read', () => {
    const reading = aReading('half-failed')
    expect(factsFromReading(reading, ['serial', 'make', 'remoteDesktop'])).toEqual({
      facts: { lookedAtOn: '2026-11-23' },
      note: 'Read from the PC on 23 November 2026: Remote desktop is off.',
    })
    expect(factsFromReading(reading, [])).toEqual({ facts: {}, note: '' })
  })

  it('has the firewall off where it is off at one kind of network', () => {
    const reading: Reading = {
      platform: 'windows',
      readOn: '2026-11-23',
      facts: [
        { key: 'firewallDomain', value: true, whyNot: null },
        { key: 'firewallPublic', value: false, whyNot: null },
      ],
    }
    expect(factsFromReading(reading, everyKey(reading)).facts.firewall).toBe('off')
    expect(factsFromReading(reading, ['firewallDomain']).facts.firewall).toBe('on')
  })
})

describe('the note', () => {
  it('keeps what people wrote and takes the place of the last reading', () => {
    const first = noteWithReading('Lid is cracked.\nAsk Tom.', 'Read from the PC on 1 May 2026: A.')
    expect(first).toBe('Lid is cracked.\nAsk Tom.\nRead from the PC on 1 May 2026: A.')
    expect(noteWithReading(first, 'Read from the PC on 2 June 2026: B.')).toBe(
      'Lid is cracked.\nAsk Tom.\nRead from the PC on 2 June 2026: B.',
    )
    expect(noteWithReading(first, '')).toBe(first)
  })

  it('never grows beyond its field, and never cuts what people wrote', () => {
    const own = 'x'.repeat(mostInNote - 10)
    const note = noteWithReading(own, `Read from the PC on 1 May 2026: ${'y'.repeat(300)}`)
    expect(note.startsWith(own)).toBe(true)
    expect(note.length).toBeLessThanOrEqual(mostInNote)
  })
})

describe('which device it is', () => {
  const reading = aReading('windows-11-home-24h2')
  const device = (name: string, facts: Partial<Device> = {}): Device => ({
    ...nothingKnown,
    kind: 'laptop',
    id: name,
    name,
    createdAt: '2026-11-01T09:00:00.000Z',
    ...facts,
  })

  it('is the one with the same serial number, whatever the size of its letters', () => {
    const same = device('Same', { serial: '5cd2470abc' })
    expect(matchesOf([device('Other'), same], reading).sure).toBe(same)
  })

  it('is asked where two have it, and where none has', () => {
    const two = [device('One', { serial: '5CD2470ABC' }), device('Two', { serial: '5CD2470ABC' })]
    expect(matchesOf(two, reading)).toEqual({ sure: null, likely: two })
    const plain = device('Plain')
    const alike = device('Alike', { make: 'hp', model: 'HP Laptop 15s-fq5xxx' })
    const list = [
      plain,
      alike,
      device('Phone', { kind: 'phone' }),
      device('iPad', { kind: 'tablet', os: 'ipados' }),
    ]
    expect(matchesOf(list, reading)).toEqual({ sure: null, likely: [alike, plain] })
  })

  it('is not one with another serial number, nor one that was disposed of', () => {
    const list = [
      device('Another', { serial: 'XYZ' }),
      device('Gone', { serial: '5CD2470ABC', state: 'disposed' }),
    ]
    expect(matchesOf(list, reading)).toEqual({ sure: null, likely: [] })
  })
})

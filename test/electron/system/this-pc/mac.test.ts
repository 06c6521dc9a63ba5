import { describe, expect, it } from 'vitest'
import type { Told } from '../../../../electron/system/this-pc/collector.ts'
import {
  macEncryption,
  macFirewall,
  macMachine,
  macUpdates,
} from '../../../../electron/system/this-pc/mac.ts'

/* Written by hand after the documented shapes, not recorded on a Mac. */
const told = (text: string, trouble: Told['trouble'] = null): Told => ({ text, trouble })

describe('a Mac', () => {
  it('tells what it is, or why not', () => {
    const hardware = {
      machine_name: 'MacBook Air',
      machine_model: 'Mac15,12',
      serial_number: 'C0X',
    }
    const facts = macMachine(told(JSON.stringify({ SPHardwareDataType: [hardware] })))
    expect(facts.map(({ value }) => value)).toEqual([
      'laptop',
      'Apple',
      'MacBook Air, Mac15,12',
      'C0X',
    ])
    expect(macMachine(told('', 'too-long'))[0]?.whyNot).toBe('this PC took too long to answer')
  })

  it('tells of FileVault, which also fails where it is off', () => {
    expect(macEncryption(told('true\n')).value).toBe(true)
    expect(macEncryption(told('false\n', 'failed')).value).toBe(false)
    expect(macEncryption(told('', 'failed')).value).toBeNull()
  })

  it.each([
    ['Firewall is disabled. (State = 0)', false],
    ['Firewall is enabled. (State = 1)', true],
    ['Firewall is blocking all non-essential incoming connections. (State = 2)', true],
    ['Something else', null],
  ])('%s', (text, isOn) => {
    expect(macFirewall(told(text)).value).toBe(isOn)
  })

  it('tells whether updates go on by themselves, where somebody has set it', () => {
    expect(macUpdates(told('1\n')).value).toBe(true)
    expect(macUpdates(told('0\n')).value).toBe(false)
    expect(macUpdates(told('', 'failed')).value).toBeNull()
  })
})

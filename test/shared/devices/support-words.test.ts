import { describe, expect, it } from 'vitest'
import type { Device } from '../../../shared/devices/device.ts'
import { supportOf } from '../../../shared/devices/support.ts'
import {
  choicesFor,
  flagWords,
  meaningOf,
  needsAction,
  sourceWords,
} from '../../../shared/devices/support-words.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { aWindowsPc, someDevice } from '../../support/some-devices.ts'

const table = shippedSupport()
const judge = (device: Device, today = '2026-11-23') => supportOf(device, table, today)
const titles = (device: Device) => choicesFor(judge(device)).map(({ title }) => title)
const chromebook = someDevice({ os: 'chromeos' })
const server = (osVersion: string) => someDevice({ os: 'windows-server', osVersion })
const iPad = (osVersion: string, model = '') => someDevice({ os: 'ipados', osVersion, model })

describe('the flag', () => {
  it.each([
    [aWindowsPc('7'), '✕ No longer gets updates since 14 January 2020'],
    [aWindowsPc('10 22H2'), '✕ Only paid updates since 14 October 2025'],
    [server('2016'), '◐ Updates end on 12 January 2027'],
    [iPad('16'), '◐ Updates only now and then'],
    [aWindowsPc('11 25H2'), '✓ Gets updates until 12 October 2027'],
    [iPad('26'), '✓ Gets updates'],
    [chromebook, '? Not known'],
    [someDevice({ os: 'none' }), '– No system to update'],
  ])('%#: is %s', (device, words) => {
    const flag = flagWords(judge(device))
    expect(`${flag.sign} ${flag.words}`).toBe(words)
  })

  it('turns at the end of the last day', () => {
    const pc = aWindowsPc('11 25H2')
    const on = (day: string) => flagWords(judge(pc, day)).words
    expect([on('2027-10-12'), on('2027-10-13')]).toEqual([
      'Updates end on 12 October 2027',
      'No longer gets updates since 12 October 2027',
    ])
  })
})

describe('what it means', () => {
  it('says why nothing is known, and where to look', () => {
    expect(meaningOf(judge(chromebook))).toContain('About ChromeOS')
    expect(meaningOf(judge(aWindowsPc('11')))).toContain('which version')
    expect(meaningOf(judge(aWindowsPc('11 29H2')))).toContain('may be newer than the list')
    expect(meaningOf(judge(someDevice()))).toContain('which system')
  })

  it('speaks of people’s records where it has ended', () => {
    expect(meaningOf(judge(aWindowsPc('7')))).toContain('people’s records')
  })
})

describe('what can be done', () => {
  it('never says that Windows 11 would run', () => {
    const [first] = choicesFor(judge(aWindowsPc('10 22H2')))
    expect(first?.title).toBe('Move to Windows 11')
    expect(first?.text).toContain('nobody has read yet')
  })

  it('offers every way out of Windows 10, the paid one too', () => {
    expect(titles(aWindowsPc('10 22H2'))).toEqual([
      'Move to Windows 11',
      'Pay for more updates',
      'Replace it',
      'Cut it off from the internet',
      'Keep it for now, and write down why',
    ])
  })

  it('offers no newer system where the model itself has ended', () => {
    expect(titles(iPad('18', 'iPad (7th generation)'))).toEqual([
      'Replace it',
      'Cut it off from the internet',
      'Keep it for now, and write down why',
    ])
  })

  it('offers no paid updates once they have ended as well', () => {
    expect(titles(server('2012'))).not.toContain('Pay for more updates')
  })

  it('asks nothing of anybody while a device is safe, or nothing is known', () => {
    const quiet = [aWindowsPc('11 25H2'), chromebook, someDevice({ os: 'none' })]
    expect(quiet.map(device => needsAction(judge(device)))).toEqual([false, false, false])
    expect(quiet.flatMap(titles)).toEqual([])
  })

  it('names the question of the DSPT that asks for the reason', () => {
    expect(choicesFor(judge(aWindowsPc('7'))).at(-1)?.text).toContain('DSPT 8.2.1')
  })
})

describe('where it comes from', () => {
  it('says the date of the list, and that the edition was not known', () => {
    const lines = sourceWords(judge(aWindowsPc('11 24H2', { osEdition: '' })), table)
    expect(lines[0]).toContain('We do not know the edition')
    expect(lines.at(-1)).toContain('list dated 22 August 2026; what came later is not in it')
  })

  it('says that a typed date is the manager’s own', () => {
    const lines = sourceWords(judge({ ...chromebook, supportEndsOn: '2028-06-01' }), table)
    expect(lines).toEqual(['This is the date you gave for it. It counts before our list.'])
  })

  it('says nothing where nothing is known', () => {
    expect(sourceWords(judge(chromebook), table)).toEqual([])
  })
})

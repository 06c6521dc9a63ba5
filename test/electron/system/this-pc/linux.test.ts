import { describe, expect, it, test } from 'vitest'
import type { Told } from '../../../../electron/system/this-pc/collector.ts'
import { machineFacts, systemFacts } from '../../../../electron/system/this-pc/parse-linux.ts'
import {
  accountFacts,
  automaticIn,
  encryptionIn,
  firewallIn,
  lastUpdatedIn,
  screenLockIn,
} from '../../../../electron/system/this-pc/parse-linux-protection.ts'
import { readThisPc } from '../../../../electron/system/this-pc/this-pc.ts'
import { factGroups } from '../../../../shared/devices/reading.ts'
import { factSentence } from '../../../../shared/devices/reading-words.ts'

const told = (text: string): Told => ({ text, trouble: null })
const failed = (trouble: Told['trouble'], text = ''): Told => ({ text, trouble })

test.runIf(process.platform === 'linux')(
  'the very PC that runs this test is read in time, without a name of a person',
  async () => {
    const started = performance.now()
    const { platform, facts } = await readThisPc('2026-11-23')
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(platform).toBe('linux')
    const known: ReadonlySet<string> = new Set(Object.values(factGroups).flat())
    expect(facts.every(({ key }) => known.has(key))).toBe(true)
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length)
    const values = new Map(facts.map(({ key, value }) => [key, value]))
    expect(values.get('os')).toBe('linux')
    expect(values.get('memoryGb')).toBeGreaterThan(0)
    const said = facts.map(factSentence).join('\n')
    const home = process.env['HOME']
    if (home !== undefined && home !== '/') expect(said).not.toContain(home)
  },
)

describe('the machine', () => {
  it('tells what it is, or why not', () => {
    const facts = machineFacts({
      make: told('LENOVO\n'),
      model: told('Default string\n'),
      serial: failed('denied'),
      box: told('10\n'),
    })
    expect(facts.map(({ value, whyNot }) => value ?? whyNot)).toEqual([
      'laptop',
      'LENOVO',
      'the maker left it empty',
      'only an administrator may see it',
    ])
  })

  it('reads os-release with and without quotes', () => {
    const file = told('PRETTY_NAME="X"\nNAME="Debian GNU/Linux"\nVERSION_ID=12\n')
    expect(systemFacts(file, '6.1.0').map(({ value }) => value)).toEqual([
      'linux',
      'Debian GNU/Linux',
      '12',
      '6.1.0',
    ])
  })
})

const blocks = (type: string, mount: string) =>
  told(
    JSON.stringify({
      blockdevices: [
        { type: 'loop', mountpoints: ['/snap'] },
        {
          type: 'disk',
          mountpoints: [null],
          children: [
            { type: 'part', mountpoints: ['/boot'] },
            {
              type,
              mountpoints: [null],
              children: [{ type: 'lvm', mountpoints: [mount] }],
            },
          ],
        },
      ],
    }),
  )

describe('the protection', () => {
  it.each([
    ['crypt', '/', true],
    ['part', '/', false],
    ['crypt', '/data', null],
  ])('the system behind %s, mounted at %s', (type, mount, encrypted) => {
    expect(encryptionIn(blocks(type, mount)).value).toBe(encrypted)
  })

  it('says why where lsblk is not there or writes something else', () => {
    expect(encryptionIn(failed('missing')).whyNot).toBe('this PC does not show it')
    expect(encryptionIn(told('no json')).value).toBeNull()
  })

  it('takes the last day on which something was upgraded, not installed, and none from later', () => {
    const log = [
      '2026-11-01 06:00:00 upgrade a 1 2',
      '2026-11-09 06:00:00 upgrade b 1 2',
      '2026-11-20 06:00:00 install c <none> 2',
      '2027-01-01 06:00:00 upgrade d 1 2',
    ].join('\n')
    expect(lastUpdatedIn([told(log), failed('missing')], '2026-11-23').value).toBe('2026-11-09')
    expect(lastUpdatedIn([told('')], '2026-11-23').value).toBeNull()
  })

  it('knows whether updates go on by themselves', () => {
    expect(automaticIn(told('APT::Periodic::Unattended-Upgrade "1";\n')).value).toBe(true)
    expect(automaticIn(told('APT::Periodic::Unattended-Upgrade "0";\n')).value).toBe(false)
    expect(automaticIn(told('')).value).toBe(false)
    expect(automaticIn(failed('missing')).value).toBeNull()
  })

  it('knows a firewall that is on, off, or not to be seen', () => {
    const off = 'inactive\ninactive\ninactive\n'
    expect(firewallIn(told('ENABLED=yes\n'), told('active\ninactive\ninactive\n')).value).toBe(true)
    expect(firewallIn(told('ENABLED=no\n'), failed('failed', off)).value).toBe(false)
    expect(firewallIn(failed('missing'), failed('failed', off)).value).toBeNull()
    expect(firewallIn(told(''), told('inactive\ninactive\nactive\n')).value).toBeNull()
  })

  it('adds up when the screen locks, and asks only where the answer is true', () => {
    const settings = {
      lock: told('true\n'),
      idle: told('uint32 300\n'),
      delay: told('uint32 60\n'),
    }
    expect(screenLockIn({ desktop: 'ubuntu:GNOME', ...settings }).value).toBe(6)
    expect(screenLockIn({ desktop: 'GNOME', ...settings, lock: told('false\n') }).value).toBe(0)
    expect(screenLockIn({ desktop: 'KDE', ...settings }).value).toBeNull()
  })

  it('tells of the account without its name', () => {
    const facts = accountFacts({
      number: told('1000\n'),
      groups: told('marywilson sudo\n'),
      password: told('marywilson NP 2026-01-01 0 99999 7 -1\n'),
    })
    expect(facts.map(({ value }) => value)).toEqual([false, true])
    expect(JSON.stringify(facts)).not.toContain('mary')
  })
})

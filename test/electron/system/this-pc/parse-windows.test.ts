import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseWindows } from '../../../../electron/system/this-pc/parse-windows.ts'
import {
  type Part,
  rawFromFile,
  type RawReading,
} from '../../../../electron/system/this-pc/windows-reading.ts'
import { partNames } from '../../../../electron/system/this-pc/windows-script.ts'
import { type Fact, factGroups } from '../../../../shared/devices/reading.ts'
import { factSentence } from '../../../../shared/devices/reading-words.ts'
import { aReading, readingNames, toldIn } from '../../../support/readings/readings.ts'

const readOn = '2026-11-23'
const withPart = (name: (typeof partNames)[number], value: unknown): RawReading => ({
  readOn,
  parts: { [name]: { ok: true, value } },
})
const valuesWith = (name: (typeof partNames)[number], value: unknown) =>
  toldIn(parseWindows(withPart(name, value)))

test('Windows 10 Home 22H2: an old office PC', () => {
  const { values, reasons } = toldIn(aReading('windows-10-home-22h2'))
  expect(values).toEqual({
    kind: 'desktop',
    make: 'Dell Inc.',
    model: 'OptiPlex 7010',
    serial: '0047X2L',
    os: 'windows',
    osEdition: 'Home',
    osVersion: '10 22H2',
    build: '19045.6456',
    memoryGb: 7.9,
    freeDiskGb: 49,
    canRunWindows11: false,
    officeVersion: 'Office 2016',
    browserVersions: 'Edge 142.0.3595.80, Chrome 142.0.7444.163',
    lastUpdatedOn: '2025-10-15',
    updatesAutomatic: true,
    encryption: false,
    antivirus: true,
    antivirusName: 'Windows Defender',
    antivirusCurrent: true,
    defenderForEndpoint: false,
    firewallDomain: true,
    firewallPrivate: true,
    firewallPublic: true,
    isLocalAdministrator: true,
    remoteDesktop: false,
  })
  expect(Object.keys(reasons).toSorted()).toEqual(['hasPassword', 'screenLockMinutes'])
})

test('Windows 11 Home 24H2: a laptop with a Microsoft account', () => {
  expect(toldIn(aReading('windows-11-home-24h2')).values).toMatchObject({
    kind: 'laptop',
    osEdition: 'Home',
    osVersion: '11 24H2',
    encryption: true,
    screenLockMinutes: 10,
    hasPassword: true,
    canRunWindows11: true,
    officeVersion: 'Microsoft 365, 16.0.19328.20178',
    browserVersions: 'Edge 142.0.3595.80, Firefox 145.0',
  })
})

test('Windows 11 Pro 25H2: a laptop that an IT firm looks after', () => {
  expect(toldIn(aReading('windows-11-pro-25h2')).values).toMatchObject({
    osEdition: 'Pro',
    osVersion: '11 25H2',
    build: '26200.7171',
    lastUpdatedOn: '2026-11-12',
    updatesAutomatic: true,
    defenderForEndpoint: true,
    screenLockMinutes: 5,
    hasPassword: true,
    isLocalAdministrator: false,
  })
})

test('Server 2019: Defender is asked itself, and nothing is said about Windows 11', () => {
  const { values, reasons } = toldIn(aReading('windows-server-2019'))
  expect(values).toMatchObject({
    kind: 'server',
    os: 'windows-server',
    osEdition: 'Standard',
    osVersion: '2019',
    antivirus: true,
    antivirusName: 'Microsoft Defender',
    antivirusCurrent: true,
    remoteDesktop: true,
  })
  expect(values).not.toHaveProperty('canRunWindows11')
  expect(reasons).toMatchObject({
    encryption: 'Windows did not say',
    updatesAutomatic: 'no rule for updates is set on this server',
    officeVersion: 'no Office was found',
  })
  expect(reasons).not.toHaveProperty('canRunWindows11')
})

test('a German Windows reads as an English one', () => {
  expect(toldIn(aReading('windows-11-home-german')).values).toMatchObject({
    model: 'LIFEBOOK E5412 – Büro',
    osEdition: 'Home',
    osVersion: '11 24H2',
    lastUpdatedOn: '2026-10-14',
    antivirus: true,
    antivirusName: 'Windows-Sicherheit',
  })
})

test('another antivirus that is on counts, with its list of threats; its firewall is not guessed', () => {
  const { values, reasons } = toldIn(aReading('third-party-antivirus'))
  expect(values).toMatchObject({
    antivirus: true,
    antivirusName: 'Norton Security Ultra',
    antivirusCurrent: false,
  })
  expect(reasons['firewallPublic']).toBe('another firewall has taken over from that of Windows')
})

test('where half failed the other half is there, and each gap has its reason', () => {
  const { values, reasons } = toldIn(aReading('half-failed'))
  expect(values).toMatchObject({ osVersion: '10 22H2', remoteDesktop: false })
  expect(reasons).toMatchObject({
    make: 'Windows took too long to answer',
    memoryGb: 'Windows took too long to answer',
    serial: 'Windows shows it to administrators only',
    updatesAutomatic: 'Windows shows it to administrators only',
    encryption: 'Windows answered with an error',
    antivirus: 'this Windows does not offer it',
    hasPassword: 'Windows answered with an error',
    freeDiskGb: 'reading this PC ended before it came to that',
    canRunWindows11: 'reading this PC ended before it came to that',
    lastUpdatedOn: 'the days in the list of updates are not clear',
  })
})

describe('what could mislead', () => {
  it.each([
    [1, true],
    [2, false],
    [5, false],
    [6, true],
    [8, false],
    [3, undefined],
    [4, undefined],
    [7, undefined],
  ])('BitLocker says %i', (bitLocker, encryption) => {
    expect(valuesWith('encryption', { bitLocker }).values['encryption']).toBe(encryption)
  })

  it('counts paused updates as not going on by themselves, until the pause is over', () => {
    const paused = (pausedUntil: string) =>
      valuesWith('updates', { service: 'Manual', pausedUntil }).values['updatesAutomatic']
    expect(paused('2026-12-20T09:00:00Z')).toBe(false)
    expect(paused('2026-10-20T09:00:00Z')).toBe(true)
  })

  it.each([
    [{ service: 'Disabled' }, false],
    [{ service: 'Manual', never: 1 }, false],
    [{ service: 'Manual', how: 2 }, false],
    [{ service: 'Manual', how: 3 }, false],
    [{ service: 'Manual', how: 4 }, true],
    [{ service: 'Manual', how: 7 }, undefined],
    [{}, undefined],
  ])('updates are set as %j', (value, automatic) => {
    expect(valuesWith('updates', value).values['updatesAutomatic']).toBe(automatic)
  })

  it('says nothing of Windows 11 where only other programs stand in the way', () => {
    const judged = [{ version: 'GE24H2', light: 'Red', reasons: ['SupportedSoftware'] }]
    const { values, reasons } = valuesWith('windows11', { judged })
    expect(values).not.toHaveProperty('canRunWindows11')
    expect(reasons['canRunWindows11']).toBe('Windows has not worked it out yet')
  })

  it.each(['To Be Filled By O.E.M.', 'Default string', '00000000', 'System Serial Number', ' '])(
    'takes %j for no serial number',
    serial => {
      expect(valuesWith('serial', { serial }).reasons['serial']).toBe('the maker left it empty')
    },
  )

  it('takes out signs that nobody can see and cuts what is too long', () => {
    const model = `\u202Eevil\u0000\nname ${'x'.repeat(5000)}`
    const told = String(valuesWith('computer', { make: 'A', model }).values['model'])
    expect(told.startsWith('evil name xxx')).toBe(true)
    expect(told).toHaveLength(80)
  })

  it('takes a day after the reading, or no day, for not clear', () => {
    for (const days of [['12/24/2026'], ['2/30/2026'], ['gestern'], '13/13/2026']) {
      expect(valuesWith('lastUpdates', { days }).values).not.toHaveProperty('lastUpdatedOn')
    }
    expect(valuesWith('lastUpdates', { days: '11/2/2026' }).values['lastUpdatedOn']).toBe(
      '2026-11-02',
    )
  })
})

describe('whatever comes', () => {
  const keys: ReadonlySet<string> = new Set(Object.values(factGroups).flat())
  const isFactOrReason = (fact: Fact) =>
    keys.has(fact.key) && (fact.value === null) === (fact.whyNot !== null)

  /** The names and the values that the parts really have, mixed up, so that the deeper rules are reached too. */
  const someNames = [
    ...'make model memory types serial productType edition display release build revision'.split(
      ' ',
    ),
    ...'service never how pausedUntil days bitLocker products name state on live age'.split(' '),
    ...'profiles others idleSeconds ScreenSaveActive administrator source judged light'.split(' '),
    ...'reasons version free old edge __proto__ constructor toString'.split(' '),
  ]
  const { tree } = fc.letrec(tie => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.constantFrom(0, 1, 2, 5, -1, 1e300, '1', '4', 'Red', 'Core', '11/2/2026', true, null),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...someNames), tie('tree'), { maxKeys: 8 }),
    ),
  }))
  const anyPart: fc.Arbitrary<Part> = fc.oneof(
    tree.map(value => ({ ok: true, value }) as const),
    fc.string().map(why => ({ ok: false, why }) as const),
    fc.constantFrom('constructor', '__proto__').map(why => ({ ok: false, why }) as const),
  )
  const anyParts = fc.dictionary(fc.constantFrom(...partNames), anyPart)

  it('becomes facts or reasons, each of which can be said, and never throws', () => {
    fc.assert(
      fc.property(anyParts, parts => {
        const { facts } = parseWindows({ readOn, parts })
        expect(facts.length).toBeGreaterThan(20)
        expect(facts.filter(fact => !isFactOrReason(fact))).toEqual([])
        expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length)
        for (const fact of facts) {
          const said = factSentence(fact)
          expect(said.length).toBeLessThan(260)
          expect(said).not.toMatch(/undefined|null|NaN|Infinity|\[object/)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('as a file is refused in words or read', () => {
    const file = fc.record({
      format: fc.constantFrom('care-cyber-check-reading', 'other'),
      version: fc.constantFrom(1, 2, '1'),
      platform: fc.constant('windows'),
      readOn: fc.constantFrom(readOn, '2026-02-31', '2027-01-01'),
      parts: fc.oneof(anyParts, fc.jsonValue()),
    })
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.oneof(file, fc.jsonValue()).map(value => Buffer.from(JSON.stringify(value))),
    )
    const seen = { read: 0, refused: 0 }
    fc.assert(
      fc.property(bytes, given => {
        try {
          parseWindows(rawFromFile(given, readOn))
          seen.read += 1
        } catch (error) {
          expect(error).toMatchObject({ name: 'Failure', code: 'invalid' })
          seen.refused += 1
        }
      }),
      { numRuns: 1000, seed: 7 },
    )
    expect(seen.read).toBeGreaterThan(0)
    expect(seen.refused).toBeGreaterThan(100)
  })

  it('the fixtures are all whole files', () => {
    for (const name of readingNames) expect(aReading(name).facts.length).toBeGreaterThan(20)
  })
})

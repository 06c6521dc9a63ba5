import { describe, expect, it } from 'vitest'
import { daysLater, monthsLater } from '../../../shared/dates.ts'
import type { OperatingSystem } from '../../../shared/devices/choices.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import type { VersionRow } from '../../../shared/devices/support-table.ts'
import { isCounted, type Support, supportOf } from '../../../shared/devices/support.ts'
import { shippedSupport } from '../../support/shipped-support.ts'

const table = shippedSupport()
const today = '2026-11-23'

const judge = (os: OperatingSystem | null, osVersion: string, osEdition = '', day = today) =>
  supportOf({ ...nothingKnown, os, osVersion, osEdition }, table, day)
const judgeModel = (make: string, model: string, parts: Partial<typeof nothingKnown> = {}) =>
  supportOf({ ...nothingKnown, make, model, ...parts }, table, today)
const inShort = ({ status, endsOn, doubt }: Support) => ({ status, endsOn, doubt })

const editionWords: Readonly<Record<VersionRow['editions'], string>> = {
  any: 'Pro',
  'home-pro': 'Pro',
  'enterprise-education': 'Enterprise',
  ltsc: 'Enterprise LTSC',
  'iot-ltsc': 'IoT Enterprise LTSC',
}

const datedRows = table.versions.filter(row => row.endsOn !== null)
const spelt = datedRows.flatMap(row => {
  const edition = row.system === 'windows' ? editionWords[row.editions] : ''
  const named = `${row.product} ${row.version}`.trim()
  const builds = row.builds.map(build => `10.0.${build}.1`)
  return [
    named,
    ...(row.product === 'Windows 10' || row.product === 'Windows 11' ? builds : []),
  ].map(words => ({ row, edition, words }))
})

describe('every dated row of the list', () => {
  it('is there to be tested', () => {
    expect(datedRows.length).toBeGreaterThan(70)
    expect(spelt.length).toBeGreaterThan(datedRows.length)
  })

  it.each(spelt)('turns on its days: $words $edition', ({ row, edition, words }) => {
    const end = row.endsOn ?? ''
    const soon = monthsLater(end, -6)
    const on = (day: string) => judge(row.system, words, edition, day)
    const after = row.paidUpdatesUntil === null ? 'ended' : 'paid-updates'
    expect(on(daysLater(soon, -1))).toMatchObject({ status: 'supported', endsOn: end, doubt: null })
    expect(on(soon).status).toBe('ends-soon')
    expect(on(daysLater(end, -1)).status).toBe('ends-soon')
    expect(on(end).status).toBe('ends-soon')
    expect(on(daysLater(end, 1)).status).toBe(after)
    expect(on('2099-01-01').status).toBe('ended')
  })

  it.each(datedRows.filter(row => row.paidUpdatesUntil !== null))(
    'ends for those who pay as well: $product $version',
    row => {
      const paid = row.paidUpdatesUntil ?? ''
      const on = (day: string) => judge(row.system, `${row.product} ${row.version}`, '', day).status
      expect([on(paid), on(daysLater(paid, 1))]).toEqual(['paid-updates', 'ended'])
    },
  )

  it.each(table.models.filter(row => row.endsOn !== null))(
    'turns for the model: $product $model',
    row => {
      const end = row.endsOn ?? ''
      for (const words of [...row.names, ...row.codes]) {
        // No end of a system comes between: only the model is known.
        const on = (day: string) =>
          supportOf({ ...nothingKnown, make: 'x', model: words, os: row.system }, table, day)
        expect(on(daysLater(monthsLater(end, -6), -1)).status, words).toBe('not-known')
        expect(on(monthsLater(end, -6))).toMatchObject({
          status: 'ends-soon',
          endsOn: end,
          from: 'model',
        })
        expect(on(end).status).toBe('ends-soon')
        expect(on(daysLater(end, 1)).status).toBe('ended')
      }
    },
  )
})

describe('rows without a date', () => {
  const expected = {
    supported: 'supported',
    'now-and-then': 'now-and-then',
    unsure: 'not-known',
    ended: 'ended',
  }
  it.each(table.versions.filter(row => row.undated !== null))('$product $version', row => {
    const found = judge(row.system, `${row.product} ${row.version}`)
    expect(found).toMatchObject({ status: expected[row.undated ?? 'unsure'], endsOn: null })
  })
})

describe('the words people and PCs write', () => {
  it.each([
    ['windows', '11 24H2', 'Pro', 'ended', '2026-10-13'],
    ['windows', 'Windows 11 Pro 24H2', '', 'ended', '2026-10-13'],
    ['windows', '10.0.26100', 'Windows 11 Home', 'ended', '2026-10-13'],
    ['windows', '11 24h2 (build 26100.4061)', 'Enterprise', 'supported', '2027-10-12'],
    ['windows', '26200', 'Pro', 'supported', '2027-10-12'],
    ['windows', '25H2', 'Pro Education', 'supported', '2027-10-12'],
    ['windows', '25H2', 'Education', 'supported', '2028-10-10'],
    ['windows', '10 22H2', 'Home', 'paid-updates', '2025-10-14'],
    ['windows', 'Windows 10', 'Pro', 'paid-updates', '2025-10-14'],
    ['windows', '10 Enterprise LTSC 2019', '', 'supported', '2029-01-09'],
    ['windows', '7 Professional SP1', '', 'ended', '2020-01-14'],
    ['windows', '8.1', '', 'ended', '2023-01-10'],
    ['windows', 'XP', '', 'ended', '2014-04-08'],
    ['windows', 'Windows Server 2019 Standard', '', 'supported', '2029-01-09'],
    ['windows-server', '2019', '', 'supported', '2029-01-09'],
    ['windows-server', '2012 R2', '', 'ended', '2023-10-10'],
    ['windows-server', '10.0.17763', '', 'supported', '2029-01-09'],
    ['windows-server', '2016', '', 'ends-soon', '2027-01-12'],
    ['macos', '15.7.1', '', 'supported', null],
    ['macos', 'Sequoia', '', 'supported', null],
    ['macos', 'High Sierra', '', 'ended', '2020-12-01'],
    ['macos', '10.15.7', '', 'ended', '2026-02-02'],
    ['macos', '10.9.5', '', 'ended', '2018-12-01'],
    ['ios', '17.6', '', 'ended', '2025-05-13'],
    ['ios', '15', '', 'now-and-then', null],
    ['ipados', 'iPadOS 17.6', '', 'now-and-then', null],
    ['ipados', '26.1', '', 'supported', null],
    ['android', '15', '', 'supported', null],
    ['android', 'One UI 5, Android 13', '', 'ended', '2026-03-02'],
    ['android', '8', '', 'ended', '2021-01-10'],
    ['android', '4.4', '', 'ended', '2019-10-01'],
    [null, 'Windows 11 Home 23H2', '', 'ended', '2025-11-11'],
  ] as const)('%s “%s” “%s”', (os, version, edition, ...[status, endsOn]) => {
    expect(judge(os, version, edition)).toMatchObject({ status, endsOn })
  })

  it.each([
    ['windows', '', 'Pro', 'version'],
    ['windows', '11', 'Pro', 'version'],
    ['windows', '11 27H2', 'Pro', 'not-listed'],
    ['windows', '10.0.29999', 'Pro', 'not-listed'],
    ['windows', '', 'Enterprise LTSC', 'version'],
    ['windows-server', '', '', 'version'],
    ['android', 'One UI 6.1', '', 'not-listed'],
    ['android', '18', '', 'not-listed'],
    ['ipados', '27', '', 'not-listed'],
    ['macos', '14.8', '', 'unsure'],
    ['chromeos', '131', '', 'chromeos'],
    ['linux', 'Ubuntu 24.04', '', 'not-listed'],
    ['other', '', '', 'system'],
    [null, '', '', 'system'],
  ] as const)('does not guess: %s “%s” “%s”', (os, version, edition, unknown) => {
    expect(judge(os, version, edition)).toMatchObject({
      status: 'not-known',
      endsOn: null,
      unknown,
    })
  })

  it('has nothing to say of a device without a system', () => {
    expect(judge('none', '').status).toBe('no-system')
  })
})

describe('what is not known', () => {
  it('takes the earlier date where the edition is not known, and says so', () => {
    expect(inShort(judge('windows', '11 24H2'))).toEqual({
      status: 'ended',
      endsOn: '2026-10-13',
      doubt: 'edition',
    })
    expect(judge('windows', '11 24H2', 'Enterprise').doubt).toBeNull()
    expect(judge('windows', '10 22H2').doubt).toBeNull()
  })

  it('says of “Windows 10” that all its versions have ended, and not before they have', () => {
    expect(judge('windows', 'Windows 10')).toMatchObject({
      doubt: 'version',
      product: 'Windows 10',
    })
    expect(judge('windows', 'Windows 10', '', '2025-10-14').status).toBe('not-known')
    expect(judge('windows', 'Windows 10', '', '2025-10-15').status).toBe('paid-updates')
  })

  it('says of “22H2” only what holds for both Windows 10 and 11', () => {
    expect(judge('windows', '22H2')).toMatchObject({
      status: 'ended',
      product: null,
      doubt: 'version',
    })
  })
})

describe('models', () => {
  it.each([
    ['Apple', 'iPad (7th generation)', '2026-05-11'],
    ['Apple', 'iPad 10.2 7th gen', '2026-05-11'],
    ['', '6th gen iPad', '2026-05-11'],
    ['Apple', 'iPad7,11', '2026-05-11'],
    ['Apple', 'iPad mini 4', '2025-03-31'],
    ['Samsung', 'Galaxy Tab A7 Lite', '2025-06-04'],
    ['Samsung', 'SM-T500NZAAEUA', '2024-08-10'],
    ['Samsung', 'Galaxy Tab A8 10.5 (2021)', '2026-02-21'],
  ])('%s %s ended on %s', (make, model, endsOn) => {
    expect(judgeModel(make, model)).toMatchObject({ status: 'ended', endsOn, from: 'model' })
  })

  it.each([
    'iPad 9.7',
    'iPad 10.2',
    'iPad Pro 11',
    'iPad',
    'Galaxy Tab S9 FE',
    'Galaxy Tab A70',
    'Tab A7',
  ])('does not take “%s” for another model', model => {
    expect(judgeModel('', model)).toMatchObject({ status: 'not-known', from: null })
  })

  it('takes the earlier of system and model', () => {
    const a8 = { os: 'android', osVersion: '14' } as const
    expect(judgeModel('Samsung', 'Galaxy Tab A8', a8)).toMatchObject({ endsOn: '2026-02-21' })
    const safe = { os: 'android', osVersion: '16' } as const
    expect(judgeModel('Samsung', 'Galaxy Tab A9+', safe)).toMatchObject({
      status: 'supported',
      endsOn: '2027-10-23',
      product: 'Samsung Galaxy Tab A9+',
    })
    const a9 = { os: 'android', osVersion: '13' } as const
    expect(judgeModel('Samsung', 'Galaxy Tab A9', a9)).toMatchObject({ endsOn: '2026-03-02' })
    const s8 = { os: 'android', osVersion: '16' } as const
    expect(judgeModel('Samsung', 'SM-X700', s8)).toMatchObject({
      status: 'ends-soon',
      endsOn: '2027-03-22',
    })
  })

  it('does not call a good model safe while its version is not known', () => {
    const eighth = { os: 'ipados' } as const
    expect(judgeModel('Apple', 'iPad 8', eighth)).toMatchObject({
      status: 'not-known',
      unknown: 'version',
    })
  })
})

describe('the date that people typed', () => {
  it('wins over the list, and is said to be theirs', () => {
    const own = {
      ...nothingKnown,
      os: 'windows',
      osVersion: '7',
      supportEndsOn: '2027-11-23',
    } as const
    expect(supportOf(own, table, today)).toMatchObject({
      status: 'supported',
      endsOn: '2027-11-23',
      from: 'typed',
    })
  })

  it('tells a Chromebook when it ends', () => {
    const own = { ...nothingKnown, os: 'chromeos', supportEndsOn: '2026-11-22' } as const
    expect(supportOf(own, table, today)).toMatchObject({ status: 'ended', endsOn: '2026-11-22' })
  })
})

it('leaves lost and disposed devices out of the count', () => {
  const states = ['in-use', 'spare', 'in-repair', 'lost', 'disposed'] as const
  expect(states.filter(state => isCounted({ state }))).toEqual(['in-use', 'spare', 'in-repair'])
})

it('names its source', () => {
  expect(judge('windows', '11 25H2', 'Pro').source).toContain('commit a70eca3')
})

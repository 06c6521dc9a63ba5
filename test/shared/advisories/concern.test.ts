import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgingAt } from '../../../shared/advisories/at.ts'
import { concernOf, concernsOf } from '../../../shared/advisories/concern.ts'
import { gathered } from '../../../shared/advisories/gather.ts'
import { lastArrival } from '../../../shared/advisories/arrivals.ts'
import {
  advisoriesNews,
  concernInWords,
  missingInWords,
  whoIsConcerned,
} from '../../../shared/advisories/words.ts'
import { conditionsInWords } from '../../../shared/sharing/advisory-words.ts'
import type { AdvisoryEntry } from '../../../shared/sharing/advisory.ts'
import { anAdvisory, forDevices, forSystems, listsOf } from '../../support/some-advisories.ts'
import { aWindowsPc, someDevice } from '../../support/some-devices.ts'
import { someSystem } from '../../support/some-systems.ts'
import { shippedSupport } from '../../support/shipped-support.ts'

const at = judgingAt(shippedSupport(), '2026-11-23')
const old = forDevices({ systems: ['windows'], versions: ['11 24H2'] })
const pc = (name: string, osVersion: string) => aWindowsPc(osVersion, { name })

describe('whom an advisory concerns', () => {
  it('names those that are concerned for certain before those that may be', () => {
    const devices = [pc('Office PC', '11 24H2'), pc('New PC', '11 25H2'), pc('Old PC', '')]
    const concern = concernOf(old, listsOf({ devices }), at)
    expect(concern.verdict).toBe('concerns')
    expect(whoIsConcerned(concern)).toBe('1 of your devices')
    expect(concernInWords(concern)).toBe(
      '1 of your devices: Office PC. Perhaps 1 of your devices: Old PC.',
    )
    expect(missingInWords(concern.mayBeDevices)).toBe('Your list does not say yet: the version.')
  })

  it('may concern somebody where nothing is certain', () => {
    const concern = concernOf(old, listsOf({ devices: [pc('Old PC', '')] }), at)
    expect([concern.verdict, whoIsConcerned(concern)]).toEqual([
      'may-concern',
      'Perhaps 1 of your devices',
    ])
  })

  it('leaves out what is lost, disposed of or no longer used', () => {
    const gone = ['lost', 'disposed'] as const
    const devices = gone.map(state => aWindowsPc('11 24H2', { state }))
    expect(concernOf(old, listsOf({ devices }), at).verdict).toBe('cannot-say')
    const system = someSystem({ kind: 'rota', state: 'stopped' })
    const rota = forSystems({ kinds: ['rota'] })
    expect(concernOf(rota, listsOf({ systems: [system] }), at).verdict).toBe('cannot-say')
  })

  it('cannot say while the list it asks about is empty', () => {
    const both = anAdvisory({
      concerns: { devices: [{ kinds: ['router'] }], systems: [{ kinds: ['rota'] }] },
    })
    const verdict = (lists: Parameters<typeof listsOf>[0]) =>
      concernOf(both, listsOf(lists), at).verdict
    const laptop = someDevice({ kind: 'laptop' })
    const payroll = someSystem({ kind: 'payroll' })
    expect(verdict({ devices: [laptop] })).toBe('cannot-say')
    expect(verdict({ devices: [laptop], systems: [payroll] })).toBe('not-concerned')
    expect(verdict({ systems: [someSystem({ kind: 'rota' })] })).toBe('concerns')
  })

  it('is for the kinds of service that it names', () => {
    const parts = { services: ['home-care'] as const, everybody: true }
    const homeCare = anAdvisory({ concerns: { ...parts, services: [...parts.services] } })
    const verdict = (kind: 'home-care' | 'care-home') =>
      concernOf(homeCare, listsOf({ kind }), at).verdict
    expect([verdict('home-care'), verdict('care-home')]).toEqual(['concerns', 'other-services'])
  })

  it('is past its date from the day after', () => {
    const isPast = (today: string) =>
      concernOf(old, listsOf(), judgingAt(shippedSupport(), today)).isPastReview
    expect([isPast('2027-02-01'), isPast('2027-02-02')]).toEqual([false, true])
  })

  it('speaks for a line of the device list only where all its devices are concerned', () => {
    const two = [pc('A', '11 24H2'), pc('B', '11 24H2')]
    expect(concernOf(old, listsOf({ devices: two }), at).endingKeys).toEqual([
      'ends-windows-11-24h2',
    ])
    const oneKind = forDevices({ kinds: ['desktop'], versions: ['11 24H2'] })
    const mixed = [...two, aWindowsPc('11 24H2', { kind: 'laptop' })]
    expect(concernOf(oneKind, listsOf({ devices: mixed }), at).endingKeys).toEqual([])
  })

  it('shows twelve names and counts the rest', () => {
    const devices = Array.from({ length: 30 }, (_each, index) => pc(`PC ${index}`, '11 24H2'))
    const { devices: found } = concernOf(old, listsOf({ devices }), at)
    expect([found.count, found.shown.length]).toEqual([30, 12])
  })

  it('holds for each device alone: the order and the others change nothing', () => {
    const versions = fc.array(fc.constantFrom('11 24H2', '11 25H2', '', '10 22H2'), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(versions, each => {
        const devices = each.map(version => pc('PC', version))
        const sums = (all: typeof devices) => {
          const { devices: sure, mayBeDevices } = concernOf(old, listsOf({ devices: all }), at)
          return [sure.count, mayBeDevices.count]
        }
        const alone = devices.map(device => sums([device]))
        const added = [0, 1].map(part => alone.reduce((sum, one) => sum + (one[part] ?? 0), 0))
        expect(sums(devices)).toEqual(added)
        expect(sums(devices.toReversed())).toEqual(added)
      }),
    )
  })
})

describe('the order', () => {
  it('puts the most urgent first, and what is past its date last', () => {
    const advisories = [
      anAdvisory({ id: 'past', urgency: 'now', reviewBy: '2026-11-22' }),
      anAdvisory({ id: 'in-time', urgency: 'in-time' }),
      anAdvisory({ id: 'older', publishedOn: '2026-11-01' }),
      anAdvisory({ id: 'newer' }),
      anAdvisory({ id: 'now', urgency: 'now' }),
    ]
    const concerns = concernsOf(advisories, listsOf(), at)
    expect(concerns.map(({ advisory }) => advisory.id)).toEqual([
      'now',
      'newer',
      'older',
      'in-time',
      'past',
    ])
    expect(advisoriesNews(concerns, concerns)).toBe('Five advisories concern you')
    expect(advisoriesNews(concerns, [])).toBe('No advisory waits for you now')
  })
})

describe('those from the review over those that came with the app', () => {
  const versioned = (id: string, version: number, title: string) =>
    anAdvisory({ id, version, title })
  const titles = (entries: readonly AdvisoryEntry[]) => entries.map(({ title }) => title).sort()

  it('takes the higher version, and of two alike the one from the review', () => {
    const bundled = [
      versioned('a', 2, 'App A'),
      versioned('b', 1, 'App B'),
      versioned('c', 3, 'App C'),
    ]
    const received = [
      versioned('a', 3, 'Review A'),
      versioned('b', 1, 'Review B'),
      versioned('c', 2, 'Review C'),
      versioned('d', 1, 'Review D'),
    ]
    expect(titles(gathered(bundled, received))).toEqual([
      'App C',
      'Review A',
      'Review B',
      'Review D',
    ])
  })

  it('lets go of one that the review took back', () => {
    const withdrawn = {
      id: 'a',
      version: 3,
      title: 'A',
      withdrawnOn: '2026-11-22',
      because: 'It was a false alarm.',
      replacedBy: null,
    }
    const entries = gathered([versioned('a', 2, 'App A')], [withdrawn])
    expect(concernsOf(entries, listsOf(), at)).toEqual([])
  })
})

it('says whom it concerns so that anyone can check it', () => {
  const written = anAdvisory({
    concerns: {
      services: ['care-home', 'home-care'],
      devices: [{ kinds: ['tablet'], systems: ['ipados'], before: '18.7.2', off: ['updates'] }],
      systems: [{ signIn: ['off', 'some'] }],
    },
  })
  expect(conditionsInWords(written)).toEqual([
    'Only: Care home or Home care.',
    'Devices. Kind: Tablet; system: iPadOS; older than version 18.7.2; updates is off.',
    'Systems and online services. Two-step sign-in: Off or On for some.',
  ])
})

describe('what came to be concerned since a decision', () => {
  const isConcerned = ({ osVersion }: { readonly osVersion: string }) => osVersion === 'old'
  const was = (id: string, osVersion: string) => ({ id, osVersion })

  it('is the last that came and is still there', () => {
    const changes = [
      { at: '1', before: null, after: was('a', 'old') },
      { at: '2', before: was('b', 'new'), after: was('b', 'old') },
      { at: '3', before: was('b', 'old'), after: was('b', 'new') },
      { at: '4', before: was('c', 'old'), after: was('c', 'old') },
    ]
    expect(lastArrival(changes, isConcerned)).toBe('1')
    expect(lastArrival(changes.slice(1), isConcerned)).toBe(null)
    expect(
      lastArrival([...changes, { at: '5', before: was('a', 'old'), after: null }], isConcerned),
    ).toBe(null)
  })
})

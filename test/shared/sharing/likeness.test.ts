import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alike,
  type Count,
  fewestAlike,
  type Likeness,
  sayable,
  saysDspt,
} from '../../../shared/sharing/likeness.ts'
import { regions, serviceKinds, sizeBands } from '../../../shared/services/choices.ts'

const services = serviceKinds.flatMap(kind =>
  regions.flatMap(region => sizeBands.map(size => ({ kind, region, size }))),
)
const label = ({ kind, region, size }: Likeness) => [kind, region ?? '-', size ?? '-'].join('|')

/** For everything that can be sent: how many services send exactly that. */
function senders(count: Count | undefined): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const service of services) {
    const said = label(sayable(service, count))
    sums.set(said, (sums.get(said) ?? 0) + alike(service, count))
  }
  return sums
}

describe('how much is said of a service', () => {
  it('is said by at least 20 services of England in every combination that can be sent', () => {
    const sent = senders(undefined)
    expect(Math.min(...sent.values())).toBeGreaterThanOrEqual(fewestAlike)
    expect(fewestAlike).toBeGreaterThanOrEqual(20)
    expect(sent.size).toBeGreaterThan(100)
  })

  it('stays enough whatever the register’s counts are, as long as there are enough of the kind at all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 135, maxLength: 135 }), counts => {
        const count: Count = (kind, region, size) =>
          counts[services.findIndex(each => label(each) === label({ kind, region, size }))] ?? 0
        for (const [said, many] of senders(count)) {
          const [kind] = said.split('|')
          const ofKind = services
            .filter(each => each.kind === kind)
            .reduce((sum, each) => sum + alike(each, count), 0)
          // Where even the kind alone is rare, nothing more can be left out.
          expect(many).toBeGreaterThanOrEqual(Math.min(fewestAlike, ofKind))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('leaves out the size for all of a kind in a region, never for the rare size alone', () => {
    const sizes = sizeBands.map(size =>
      sayable({ kind: 'care-home-nursing', region: 'North East', size }),
    )
    expect(sizes.map(({ size }) => size)).toEqual([null, null, null])
    expect(sizes.every(({ region }) => region === 'North East')).toBe(true)
  })

  it('leaves out the region for all of a kind of which one region has few', () => {
    for (const region of regions)
      expect(sayable({ kind: 'other', region, size: '50+' })).toEqual({
        kind: 'other',
        region: null,
        size: '50+',
      })
  })

  it('says no more than is known', () => {
    expect(sayable({ kind: 'home-care', region: null, size: null })).toEqual({
      kind: 'home-care',
      region: null,
      size: null,
    })
    expect(sayable({ kind: 'home-care', region: 'London', size: '50+' })).toEqual({
      kind: 'home-care',
      region: 'London',
      size: '50+',
    })
  })

  it('leaves out the DSPT where too few are alike, and not where there are many', () => {
    const service = (size: Likeness['size'], region: Likeness['region']) =>
      saysDspt({ kind: 'care-home', region, size })
    expect([service('50+', 'North East'), service('1-19', 'North East')]).toEqual([false, true])
    expect(service(null, 'North East')).toBe(true)
    const few: Count = () => 46
    expect(saysDspt({ kind: 'care-home', region: 'London', size: '1-19' }, few)).toBe(false)
    expect(saysDspt({ kind: 'care-home', region: 'London', size: '1-19' }, () => 47)).toBe(true)
  })
})

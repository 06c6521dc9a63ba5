import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseGroup } from '../../../shared/comparing/choose-group.ts'
import { sharesOf } from '../../../shared/comparing/shares.ts'
import { regions, serviceKinds } from '../../../shared/services/choices.ts'
import type { BenchmarkGroup } from '../../../shared/sharing/benchmark.ts'
import { aGroup } from '../../support/news.ts'

const service = { kind: 'care-home', region: 'North West' } as const
const own = aGroup({ ...service, homes: 60 })
const ofKind = aGroup({ kind: 'care-home', homes: 400 })
const england = aGroup({ homes: 2_000 })
const ofRegion = aGroup({ region: 'North West', homes: 300 })
const ofSize = aGroup({ size: '20-49', homes: 300 })
const all = [england, ofRegion, ofSize, ofKind, own]
const few = (group: BenchmarkGroup) => ({ ...group, homes: null, answers: {} })

const choose = (
  groups: readonly BenchmarkGroup[],
  of: Partial<Parameters<typeof chooseGroup>[1]> = {},
) => chooseGroup({ groups: [...groups] }, { ...service, ...of }, ['backups-made', 'not-shared'])

describe('homes like ours', () => {
  it('are those of our kind in our region, where enough took part', () => {
    expect(choose(all)).toEqual({ group: own, why: 'own' })
  })

  it('are those of our kind in England, where too few of the region took part', () => {
    expect(choose([england, ofRegion, ofSize, ofKind, few(own)])).toEqual({
      group: ofKind,
      why: 'too-few',
    })
  })

  it('are those of our kind in England, where the review does not count the kind by region', () => {
    expect(choose([england, ofRegion, ofSize, ofKind])).toEqual({
      group: ofKind,
      why: 'not-counted',
    })
  })

  it('are those of our kind in England, where we have not said where we are', () => {
    expect(choose(all, { region: null })).toEqual({ group: ofKind, why: 'no-region' })
  })

  it('are all of England, where too few of our kind took part', () => {
    const groups = [england, ofRegion, ofSize, few(ofKind), few(own)]
    expect(choose(groups)).toEqual({ group: england, why: 'too-few' })
    expect(choose(groups, { region: null })).toEqual({ group: england, why: 'too-few' })
  })

  it('are nobody, where even in England too few took part', () => {
    expect(choose([few(england), few(ofKind), few(own)])).toBeNull()
    expect(choose([])).toBeNull()
  })

  it('are wider, where most of what is asked of us is hidden', () => {
    const groups = [england, ofKind, own]
    const asked = ['backups-made', 'plan-tested', 'first-hour']
    expect(chooseGroup({ groups }, service, asked)).toBeNull()
    const shown = { 'backups-made': [60, 20, 10, 10, 0], 'plan-tested': [60, 20, 10, 10, 0] }
    const more = { ...ofKind, answers: shown }
    expect(chooseGroup({ groups: [england, more, own] }, service, asked)?.group).toBe(more)
  })
})

const anyCounts = fc.array(fc.constantFrom(null, 0, 10, 20, 40, 80), { minLength: 5, maxLength: 5 })
const anyGroup = fc
  .tuple(
    fc.constantFrom(null, ...serviceKinds),
    fc.constantFrom(null, ...regions),
    fc.constantFrom(null, 40, 120),
    anyCounts,
  )
  .map(([kind, region, homes, counts]) =>
    aGroup({ kind, region, homes, answers: { 'backups-made': counts } }),
  )

it('are never a group of another kind or region, or one that is too small, nor one further off than needed', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyGroup, {
        selector: ({ kind, region }) => `${kind} ${region}`,
        maxLength: 30,
      }),
      fc.constantFrom(...serviceKinds),
      fc.constantFrom(null, ...regions),
      (groups, kind, region) => {
        const chosen = chooseGroup({ groups }, { kind, region }, ['backups-made'])
        const fits = groups.filter(
          each =>
            each.homes !== null &&
            sharesOf(each.answers['backups-made'] ?? []) !== null &&
            (each.kind === kind || (each.kind === null && each.region === null)) &&
            (each.region === region || each.region === null),
        )
        const near = ({ kind: k, region: r }: BenchmarkGroup) =>
          k === null ? 0 : r === null ? 1 : 2
        const nearest = Math.max(...fits.map(near))
        if (chosen === null) expect(fits).toEqual([])
        else {
          expect(fits).toContain(chosen.group)
          expect(near(chosen.group)).toBe(nearest)
          expect(chosen.why === 'own').toBe(nearest === 2)
        }
      },
    ),
  )
})

import { expect, it } from 'vitest'
import { homesLikeOurs } from '../../../shared/comparing/comparison.ts'
import type { Benchmark } from '../../../shared/sharing/benchmark.ts'
import { aGroup, benchmarkFile } from '../../support/news.ts'
import { newKeys } from '../../support/small-review.ts'

const service = { kind: 'care-home', region: 'North West' } as const
const fileOf = (parts: Parameters<typeof benchmarkFile>[1]) =>
  JSON.parse(benchmarkFile(newKeys(), parts)) as Benchmark

const own = aGroup({ ...service, homes: 60 })
const now = fileOf({ quarter: '2027-Q1', groups: [aGroup(), own] })

it('is what the group says now, and what the same group said before', () => {
  const then = aGroup({ ...service, answers: { 'backups-made': [50, 20, 10, 10, 0] } })
  const before = fileOf({ quarter: '2026-Q4', groups: [aGroup(), then] })
  expect(homesLikeOurs(now, before, service, ['backups-made'])).toEqual({
    quarter: '2027-Q1',
    answers: own.answers,
    dspt: own.dspt,
    kind: 'care-home',
    region: 'North West',
    homes: 60,
    why: 'own',
    before: { quarter: '2026-Q4', answers: then.answers, dspt: then.dspt },
  })
})

it('says nothing of before where nothing is kept, or not of the same group', () => {
  expect(homesLikeOurs(now, null, service, ['backups-made'])?.before).toBeNull()
  const other = fileOf({ quarter: '2026-Q4', groups: [aGroup()] })
  expect(homesLikeOurs(now, other, service, ['backups-made'])?.before).toBeNull()
})

it('is nothing where too few took part', () => {
  const few = fileOf({ groups: [aGroup({ homes: null, answers: {} })] })
  expect(homesLikeOurs(few, null, service, ['backups-made'])).toBeNull()
})

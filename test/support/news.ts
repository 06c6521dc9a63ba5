/** Files that come back from a review, small and signed. */
import { sign } from 'node:crypto'
import { newsForms } from '../../electron/receiving/news-forms.ts'
import type { AdvisoryEntry } from '../../shared/sharing/advisory.ts'
import type { Benchmark, BenchmarkGroup } from '../../shared/sharing/benchmark.ts'
import { canonical, type PlainObject } from '../../shared/sharing/canonical.ts'
import type { Quarter } from '../../shared/sharing/quarters.ts'
import type { Keys } from './small-review.ts'

type Counts = BenchmarkGroup['dspt']

const nobody = (choices: number): Counts => Array.from({ length: choices }, () => 0)

export function aGroup(parts: Partial<BenchmarkGroup> = {}): BenchmarkGroup {
  return {
    kind: null,
    region: null,
    size: null,
    homes: 100,
    answers: { 'backups-made': [60, 20, 10, 10, 0] },
    dspt: [65, 25, 10],
    devices: {
      count: nobody(6),
      pastSupport: nobody(5),
      encrypted: nobody(5),
      antivirus: nobody(5),
      updated: nobody(5),
      locked: nobody(5),
      personal: nobody(5),
    },
    ...parts,
  }
}

export function signedNews(said: PlainObject, keys: Keys): string {
  const whole = { ...said, key: keys.keyName }
  const signature = sign(null, Buffer.from(canonical(whole)), keys.signing).toString('base64')
  return `${canonical({ ...whole, signature })}\n`
}

export interface BenchmarkParts {
  readonly quarter?: Quarter
  readonly isMadeUp?: boolean
  readonly groups?: Benchmark['groups']
  readonly format?: string
  readonly more?: PlainObject
}

export function benchmarkFile(
  keys: Keys,
  { quarter = '2026-Q4', isMadeUp = false, groups = [aGroup()], format, more }: BenchmarkParts = {},
): string {
  const said = {
    format: format ?? `care-cyber-check-benchmark-${newsForms.benchmark.version}`,
    quarter,
    isMadeUp,
    // Lists and numbers, as JSON has them.
    groups: groups as unknown as readonly PlainObject[],
    ...more,
  }
  return signedNews(said, keys)
}

export interface AdvisoryParts {
  readonly number?: number
  readonly format?: string
  readonly isMadeUp?: boolean
}

export function advisoriesFile(
  keys: Keys,
  entries: readonly AdvisoryEntry[],
  { number = 1, format, isMadeUp = false }: AdvisoryParts = {},
): string {
  const said = {
    format: format ?? `care-cyber-check-advisories-${newsForms.advisories.version}`,
    number,
    publishedOn: '2026-11-23',
    isMadeUp,
    // Read by the schema, so made of what JSON can hold.
    entries: entries as unknown as readonly PlainObject[],
  }
  return signedNews(said, keys)
}

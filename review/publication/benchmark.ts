/** The one file that comes back to the homes. */
import { canonical } from '../../shared/sharing/canonical.ts'
import {
  benchmark,
  type BenchmarkGroup,
  mostBenchmarkBytes,
} from '../../shared/sharing/benchmark.ts'
import type { Keys } from '../keys.ts'
import { Trouble } from '../trouble.ts'
import type { Coverage, Publication, Row } from './publication.ts'

/** Read with its own schema before it leaves: what homes would refuse is not published. */
export function benchmarkText(publication: Publication, keys: Pick<Keys, 'signBenchmark'>): string {
  const { quarter, isMadeUp, coverage, rows } = publication
  const groups = coverage.map(each => groupOf(each, rows))
  const signed = keys.signBenchmark({
    format: 'care-cyber-check-benchmark-1',
    quarter,
    isMadeUp,
    groups,
  })
  const text = `${canonical(benchmark.parse(signed))}\n`
  if (text.length >= mostBenchmarkBytes) {
    throw new Trouble(
      `The file for the homes would have ${text.length} bytes, and they take ${mostBenchmarkBytes}. Nothing was published.`,
    )
  }
  return text
}

function groupOf({ group, homes }: Coverage, rows: readonly Row[]): BenchmarkGroup {
  const own = rows.filter(row => row.group === group)
  const of = (topic: string) =>
    Object.fromEntries(
      own
        .filter(({ subject }) => subject.topic === topic)
        .map(({ subject, homes: counts }) => [subject.id, [...counts]]),
    )
  // By their names, which the schema holds to the list of subjects.
  const devices = of('devices') as BenchmarkGroup['devices']
  return { ...group, homes, answers: of('answers'), dspt: of('dspt')['dspt'] ?? [], devices }
}

/** The counting of the review over DuckDB doing the same groupings on the same rows; both have to come to the same counts. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { countsOf } from '../../review/disclosure/count.ts'
import { groups, nameOf, saysSize } from '../../review/disclosure/groups.ts'
import { saidTo, subjects, width } from '../../review/disclosure/subjects.ts'
import { madeUpServices } from '../../review/simulation/nation.ts'
import { madeUpSubmissions } from '../../review/simulation/submissions.ts'
import { sayable } from '../../shared/sharing/likeness.ts'
import type { Submission } from '../../shared/sharing/submission.ts'
import { atMost, type Figure, median, runs } from './figure.ts'

const homes = 40_000
const mostRatio = 3
const columns = ['kind', 'region', 'size', ...subjects.map((_subject, at) => `s${at}`)]

async function loaded(sent: readonly Submission[]): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`create table home (${columns.map(name => `${name} varchar`).join(', ')})`)
  const appender = await connection.createAppender('home')
  for (const each of sent) {
    const { kind, region, size } = sayable(each)
    // Sizes are counted of the kinds alone that always say it.
    const sized = saysSize(kind) ? size : null
    for (const value of [kind, region, sized, ...subjects.map(subject => saidTo(subject, each))]) {
      if (value == null) appender.appendNull()
      else appender.appendVarchar(value)
    }
    appender.endRow()
  }
  appender.flushSync()
  return connection
}

const statement = `
select subject, choice, kind, region, size, count(*)::integer
from (unpivot home on ${columns.slice(3).join(', ')} into name subject value choice)
group by grouping sets (
  (subject, choice), (subject, choice, kind), (subject, choice, region), (subject, choice, size),
  (subject, choice, region, kind))
having (grouping(kind) = 1 or kind is not null) and (grouping(region) = 1 or region is not null)
  and (grouping(size) = 1 or size is not null)`

type Line = readonly (string | number | null)[]

/** Lines in which a place differs from our own count. */
function differing(lines: readonly Line[], counts: Int32Array): number {
  const own = new Map<string, number>()
  groups.forEach((group, place) => {
    subjects.forEach(({ from, choices }, at) => {
      choices.forEach((choice, offset) => {
        const count = counts[place * width + from + offset] ?? 0
        if (count > 0) own.set(`s${at} ${choice} ${nameOf(group)}`, count)
      })
    })
  })
  const wrong = lines.filter(([subject, choice, kind, region, size, count]) => {
    const name = [region, kind, size].filter(part => part !== null).join(' / ') || 'England'
    return own.get(`${subject} ${choice} ${name}`) !== count
  })
  return wrong.length + Math.abs(own.size - lines.length)
}

export async function measureCounting(): Promise<Figure> {
  const services = madeUpServices(homes, 1)
  const sent = madeUpSubmissions(services, { optIn: 1, quarter: '2026-Q4', seed: 1 })
  const connection = await loaded(sent)
  const ratios: number[] = []
  // The first run warms up both.
  for (let run = 0; run <= runs; run += 1) {
    const began = performance.now()
    const counts = countsOf(sent)
    const between = performance.now()
    const read = await connection.runAndReadAll(statement)
    const [ours, theirs] = [between - began, performance.now() - between]
    const wrong = differing(read.getRows() as readonly Line[], counts)
    if (wrong > 0) throw new Error(`DuckDB counts otherwise in ${wrong} places.`)
    if (run === 0) continue
    ratios.push(ours / theirs)
    console.error(
      `${sent.length} homes counted in ${Math.round(ours)} ms, by DuckDB in ${Math.round(theirs)} ms`,
    )
  }
  connection.closeSync()
  return atMost('review-counting', median(ratios), mostRatio, '× DuckDB with the same groupings')
}

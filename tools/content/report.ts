/** The two tables that a reviewer asks for: how hard the words are to read, and which question covers what. */
import type { Content } from './compile.ts'
import { matricesOf } from './coverage.ts'
import { passagesOf } from './faults.ts'
import { medianAge, medianOf, oldestReader, type Reading, readingsOf } from './readability.ts'

const kindOf = ({ passage }: Reading) => passage.kind.replace(/ for .*/, '')

export function readabilityLines(content: Content): readonly string[] {
  const readings = readingsOf(passagesOf(content))
  const kinds = [...new Set(readings.map(kindOf))]
  const rows = [...kinds, 'all'].map(kind => {
    const of = readings.filter(reading => kind === 'all' || kindOf(reading) === kind)
    const oldest = [...of].sort((a, b) => b.age - a.age)[0]
    return [
      kind.padEnd(14),
      String(of.length).padStart(8),
      medianOf(of).toFixed(1).padStart(7),
      (oldest?.age ?? 0).toFixed(1).padStart(7),
      `  ${oldest?.passage.where ?? ''}`,
    ].join('')
  })
  return [
    'Reading age in years (Flesch–Kincaid grade plus five)',
    `Limits: ${oldestReader} for any passage, ${medianAge} for half of them.`,
    '',
    `${'passage'.padEnd(14)}${'number'.padStart(8)}${'median'.padStart(7)}${'oldest'.padStart(7)}  the hardest`,
    ...rows,
  ]
}

export function coverageLines(content: Content): readonly string[] {
  return matricesOf(content).flatMap(({ framework, edition, rows }) => {
    const ours = rows.filter(({ item }) => item.notOurs === undefined)
    const covered = ours.filter(({ by }) => by.length > 0)
    return [
      '',
      `${framework} ${edition}: ${covered.length} of ${ours.length} covered`,
      ...rows.map(({ item, by }) => {
        const number = item.number.padEnd(10)
        const sure = item.verified ? ' ' : '*'
        const ids = by.map(({ id }) => id).join(', ')
        return `${number}${sure} ${ids === '' ? (item.notOurs ?? 'NOBODY ASKS THIS') : ids}`
      }),
    ]
  })
}

/** Both tables. A star marks a number that was not read in the published page. */
export function reportLines(content: Content): readonly string[] {
  return [
    ...readabilityLines(content),
    ...coverageLines(content),
    '',
    '* not read in the published page itself',
  ]
}

/** The files of a publication: the same bytes for the same numbers. */
import { canonical } from '../../shared/sharing/canonical.ts'
import { countedFrom } from '../../shared/sharing/register-counts.ts'
import type { Group } from '../disclosure/groups.ts'
import { type Topic, topics } from '../disclosure/subjects.ts'
import { csvOf } from './csv.ts'
import type { Publication, Row } from './publication.ts'
import { dataWords, methodWords, tooFew } from './words.ts'

/** By name: text, or bytes where it is a workbook. */
export type Files = ReadonlyMap<string, string | Uint8Array>

interface Column {
  readonly name: string
  readonly means: string
}

const about: readonly Column[] = [
  {
    name: 'data',
    means: '"sent by services", or "made-up data" where it was made to try things out',
  },
  { name: 'quarter', means: 'the quarter, such as 2026-Q4 for October to December 2026' },
  { name: 'region', means: 'one of nine regions of England; empty where all are meant' },
  { name: 'kind', means: 'the kind of service; empty where all are meant' },
  { name: 'size', means: 'the size by beds or by people supported; empty where all are meant' },
]
const counted: readonly Column[] = [
  { name: 'subject', means: 'the question, by its name in the checklist, or what is counted' },
  { name: 'choice', means: 'what was said to it' },
  { name: 'homes', means: 'how many homes said so, to the nearest 5; empty where too few' },
  { name: 'of', means: 'about how many homes said anything to it; empty below 40' },
  {
    name: 'percent',
    means: 'homes in 100 of these, from the rounded numbers; empty where too few',
  },
  { name: 'note', means: `"${tooFew}" where the number is not shown` },
]
const covered: readonly Column[] = [
  { name: 'homes', means: 'about how many took part, to the nearest 5; empty below 40' },
  { name: 'services', means: `how many services there are. ${countedFrom}` },
  { name: 'percent', means: 'homes in 100 services; empty where too few' },
  { name: 'note', means: `"${tooFew}" where the number is not shown` },
]

/** Which columns stand in which files. */
export const dataFiles: readonly {
  readonly files: string
  readonly columns: readonly Column[]
}[] = [
  {
    files: topics.map(topic => `${topic}.csv`).join(' '),
    columns: [...about, ...counted],
  },
  { files: 'coverage.csv', columns: [...about, ...covered] },
]

export function filesOf(publication: Publication): Map<string, string> {
  return new Map([
    ['tables.json', tablesOf(publication)],
    ...topics.map(topic => [`${topic}.csv`, topicOf(publication, topic)] as const),
    ['coverage.csv', coverageOf(publication)],
    ['data-dictionary.csv', dictionaryOf(publication)],
    ['method.txt', methodOf(publication)],
  ])
}

const places = ({ region, kind, size }: Group) => [region, kind, size]
const names = (columns: readonly Column[]) => columns.map(({ name }) => name)
const noteOf = (number: number | null) => (number === null ? tooFew : '')

function topicOf({ rows, quarter, isMadeUp }: Publication, topic: Topic): string {
  const lines = rows
    .filter(({ subject }) => subject.topic === topic)
    .flatMap(({ subject, group, homes, of, percents }) =>
      subject.choices.map((choice, at) => {
        const number = homes[at] ?? null
        const said = [subject.id, choice, number, of, percents[at] ?? null, noteOf(number)]
        return [dataWords(isMadeUp), quarter, ...places(group), ...said]
      }),
    )
  return csvOf(names([...about, ...counted]), lines)
}

function coverageOf({ coverage, quarter, isMadeUp }: Publication): string {
  const lines = coverage.map(({ group, homes, services, percent }) => [
    ...[dataWords(isMadeUp), quarter, ...places(group)],
    ...[homes, services, percent, noteOf(homes)],
  ])
  return csvOf(names([...about, ...covered]), lines)
}

function dictionaryOf({ isMadeUp }: Publication): string {
  const lines = dataFiles.flatMap(({ files, columns }) =>
    columns.map(({ name, means }) => [dataWords(isMadeUp), files, name, means]),
  )
  return csvOf(['data', 'files', 'column', 'means'], lines)
}

function methodOf({ quarter, isMadeUp }: Publication): string {
  const head = `Care Cyber Check, the review of ${quarter}: ${dataWords(isMadeUp)}.`
  return [head, ...methodWords, countedFrom].map(line => `${line}\n`).join('\n')
}

/** One line for each row, so that two publications can be held against each other by eye. */
function tablesOf({ rows, coverage, quarter, isMadeUp }: Publication): string {
  const head = { data: dataWords(isMadeUp), format: 'care-cyber-check-tables-1', quarter }
  const lines = [
    ...coverage.map(({ group, homes, services, percent }) =>
      canonical({ ...group, subject: 'coverage', homes, services, percent }),
    ),
    ...rows.map(rowText),
  ]
  return `{"about":${canonical(head)},"rows":[\n${lines.join(',\n')}\n]}\n`
}

function rowText({ subject: { topic, id, choices }, group, homes, of, percents }: Row): string {
  const by = (values: readonly (number | null)[]) =>
    Object.fromEntries(choices.map((choice, at) => [choice, values[at] ?? null]))
  return canonical({ ...group, topic, subject: id, homes: by(homes), of, percents: by(percents) })
}

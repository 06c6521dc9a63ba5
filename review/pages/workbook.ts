/** All numbers as an Excel workbook: one row for each question and group, the questions in full, and a data dictionary. */
import writeExcelFile from 'write-excel-file/universal'
import { countedFrom } from '../../shared/sharing/register-counts.ts'
import type { Group } from '../disclosure/groups.ts'
import { subjects, type Topic } from '../disclosure/subjects.ts'
import { dataFiles } from '../publication/files.ts'
import type { Number5, Publication, Row } from '../publication/publication.ts'
import { dataWords, methodWords, tooFew } from '../publication/words.ts'
import type { Content } from './content.ts'
import { timeless } from './timeless.ts'
import { deviceNames, dsptNames, kindNames, sizeNames, shareNames, answerNames } from './words.ts'

export const workbookFile = 'review.xlsx'

type Value = string | number
interface Sheet {
  readonly name: string
  readonly widths: readonly number[]
  /** The first row is the head. */
  readonly rows: readonly (readonly Value[])[]
}

export async function workbookOf(publication: Publication, content: Content): Promise<Uint8Array> {
  const sheets = [
    aboutSheet(publication),
    topicSheet('Answers', 'answers', publication, { names: answerNames, texts: textsOf(content) }),
    topicSheet('DSPT', 'dspt', publication, { names: dsptNames, texts: new Map() }),
    topicSheet('Devices', 'devices', publication, { names: shareNames, texts: deviceTexts }),
    countSheet(publication),
    coverageSheet(publication),
    dictionarySheet(publication),
  ]
  const file = await writeExcelFile(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: widths.map(width => ({ width })),
      data: rows.map((row, at) => row.map(value => cell(value, at === 0))),
    })),
  ).toBlob()
  return timeless(new Uint8Array(await file.arrayBuffer()))
}

function cell(value: Value, isHead: boolean) {
  const look = isHead ? { fontWeight: 'bold' as const, wrap: true } : {}
  return typeof value === 'number'
    ? { value, type: Number, ...look }
    : { value, type: String, ...look }
}

const orFew = (number: Number5): Value => number ?? tooFew
const places = ({ region, kind, size }: Group): readonly Value[] => [
  region ?? 'All',
  kind === null ? 'All' : kindNames[kind],
  size === null ? 'All' : sizeNames[size],
]
const placeHead = ['Data', 'Quarter', 'Region', 'Type', 'Size'] as const
const placeWidths = [16, 10, 24, 28, 26] as const

const textsOf = ({ topics }: Content): ReadonlyMap<string, string> =>
  new Map(topics.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text] as const)))

const deviceTexts: ReadonlyMap<string, string> = new Map(Object.entries(deviceNames))

function aboutSheet({ quarter, isMadeUp }: Publication): Sheet {
  return {
    name: 'About',
    widths: [120],
    rows: [
      [`Care Cyber Check, the review of ${quarter}: ${dataWords(isMadeUp)}.`],
      ...methodWords.map(words => [words]),
      [countedFrom],
    ],
  }
}

interface Named {
  readonly names: Readonly<Record<string, string>>
  readonly texts: ReadonlyMap<string, string>
}

/** The number of devices has choices of its own, and a sheet of its own. */
const isOfCount = ({ subject: { topic, id } }: Row) => topic === 'devices' && id === 'count'

function topicSheet(
  name: string,
  topic: Topic,
  publication: Publication,
  { names, texts }: Named,
): Sheet {
  const rows = publication.rows.filter(row => row.subject.topic === topic && !isOfCount(row))
  return wide(name, rows, publication, { names, texts })
}

const countChoices = subjects.find(
  ({ topic, id }) => topic === 'devices' && id === 'count',
)?.choices

function countSheet(publication: Publication): Sheet {
  const names = Object.fromEntries((countChoices ?? []).map(choice => [choice, choice]))
  const rows = publication.rows.filter(isOfCount)
  return wide('Number of devices', rows, publication, { names, texts: deviceTexts })
}

function wide(
  name: string,
  rows: readonly Row[],
  { quarter, isMadeUp }: Publication,
  { names, texts }: Named,
): Sheet {
  const choices = rows[0]?.subject.choices ?? []
  const words = choices.map(choice => names[choice] ?? choice)
  return {
    name,
    widths: [...placeWidths, 26, 60, ...choices.map(() => 14), 12, ...choices.map(() => 14)],
    rows: [
      [
        ...placeHead,
        'Subject',
        'In full',
        ...words,
        'Of about',
        ...words.map(each => `${each}, %`),
      ],
      ...rows.map(({ subject: { id }, group, homes, of, percents }) => [
        ...[dataWords(isMadeUp), quarter, ...places(group), id, texts.get(id) ?? id],
        ...[...homes, of, ...percents].map(orFew),
      ]),
    ],
  }
}

function coverageSheet({ coverage, quarter, isMadeUp }: Publication): Sheet {
  return {
    name: 'Who took part',
    widths: [...placeWidths, 14, 22, 10],
    rows: [
      [...placeHead, 'Took part, about', 'There are, by estimate', '%'],
      ...coverage.map(({ group, homes, services, percent }) => [
        ...[dataWords(isMadeUp), quarter, ...places(group)],
        ...[orFew(homes), services, orFew(percent)],
      ]),
    ],
  }
}

/** The columns of the CSV files; those of the sheets have their meaning as a name. */
function dictionarySheet({ isMadeUp }: Publication): Sheet {
  return {
    name: 'Data dictionary',
    widths: [16, 40, 14, 100],
    rows: [
      ['Data', 'Files', 'Column', 'Means'],
      ...dataFiles.flatMap(({ files, columns }) =>
        columns.map(({ name, means }) => [dataWords(isMadeUp), files, name, means]),
      ),
    ],
  }
}

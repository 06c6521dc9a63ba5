import type { Counts } from '../../../shared/checklist/progress.ts'
import { type AnswerStatus, statusWords } from '../../../shared/checklist/status.ts'
import { PictureOrTable } from '../../components/picture-or-table.tsx'

export interface BarRow {
  readonly key: string
  readonly label: string
  readonly counts: Counts
}

interface Props {
  /** What the picture answers, as a sentence. */
  readonly title: string
  /** What one row stands for, as the head of its column in the table. */
  readonly rowHead: string
  readonly rows: readonly BarRow[]
}

const order: readonly AnswerStatus[] = [
  'yes',
  'partly',
  'no',
  'not-sure',
  'does-not-apply',
  'not-answered',
]

/** Bars that say in signs and figures what their colours repeat, or the same as a table. */
export function StackedBars({ title, rowHead, rows }: Props) {
  const shown = order.filter(status => rows.some(row => row.counts[status] > 0))
  return (
    <PictureOrTable
      title={title}
      picture={
        <>
          <ul className="bars plain">
            {rows.map(row => (
              <li key={row.key}>
                <span className="bars-label">{row.label}</span>
                <Bar row={row} />
              </li>
            ))}
          </ul>
          <Key shown={shown} />
        </>
      }
      table={<CountsTable rows={rows} rowHead={rowHead} shown={shown} title={title} />}
    />
  )
}

function inWords({ label, counts }: BarRow): string {
  const parts = order
    .filter(status => counts[status] > 0)
    .map(status => `${counts[status]} ${statusWords[status].words.toLowerCase()}`)
  return `${label}: ${parts.join(', ')}`
}

/** A narrow part has room for its figure only, or for nothing; the words are in the key and in the table. */
function textFor(status: AnswerStatus, count: number, share: number): string {
  if (share >= 0.09) return `${statusWords[status].sign} ${count}`
  return share >= 0.04 ? String(count) : ''
}

interface Part {
  readonly status: AnswerStatus
  readonly count: number
  /** Where it begins and how much it is of the whole, from 0 to 1. */
  readonly from: number
  readonly share: number
}

function partsOf(counts: Counts): readonly Part[] {
  const total = order.reduce((sum, status) => sum + counts[status], 0)
  const parts: Part[] = []
  for (const status of order.filter(each => counts[each] > 0)) {
    const last = parts.at(-1)
    const from = last === undefined ? 0 : last.from + last.share
    parts.push({ status, count: counts[status], from, share: counts[status] / total })
  }
  return parts
}

function Bar({ row }: { readonly row: BarRow }) {
  return (
    <svg className="bars-bar" role="img" aria-label={inWords(row)}>
      {partsOf(row.counts).map(({ status, count, from, share }) => (
        <g key={status} className={`part part-${status}`}>
          <rect className="part-ground" x={per(from)} width={per(share)} height="100%" />
          <rect className="part-line" x={per(from)} y="86%" width={per(share)} height="14%" />
          {from > 0 && <rect className="part-gap" x={per(from)} width="2" height="100%" />}
          <text x={per(from + share / 2)} y="46%" dominantBaseline="central" textAnchor="middle">
            {textFor(status, count, share)}
          </text>
        </g>
      ))}
    </svg>
  )
}

const per = (share: number) => `${(share * 100).toFixed(2)}%`

function Key({ shown }: { readonly shown: readonly AnswerStatus[] }) {
  return (
    <ul className="row plain bars-key small" aria-hidden="true">
      {shown.map(status => (
        <li key={status}>
          <span className={`chip chip-${status}`}>{statusWords[status].sign}</span>{' '}
          {statusWords[status].words}
        </li>
      ))}
    </ul>
  )
}

interface TableProps {
  readonly rows: readonly BarRow[]
  readonly rowHead: string
  readonly shown: readonly AnswerStatus[]
  readonly title: string
}

function CountsTable({ rows, rowHead, shown, title }: TableProps) {
  return (
    <table className="paper-table">
      <caption className="for-ears">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{rowHead}</th>
          {shown.map(status => (
            <th key={status} scope="col" className="number">
              {statusWords[status].words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {shown.map(status => (
              <td key={status} className="number" data-head={statusWords[status].words}>
                {row.counts[status]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

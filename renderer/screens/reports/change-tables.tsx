import { counted } from '../../../shared/counted.ts'
import { statusOf } from '../../../shared/checklist/status.ts'
import type { Change, NamedChange } from '../../../shared/rounds/compare.ts'
import { changesInOrder, changesOf, changeWords } from '../../../shared/rounds/words.ts'
import { StatusChip } from '../../components/status-chip.tsx'

/** One table for each kind of change, worse first: that is what has to be looked at. */
export function ChangeTables({ changes }: { readonly changes: readonly NamedChange[] }) {
  if (changes.length === 0) return <p>Every question has the same answer in both checks.</p>
  return changesInOrder.map(change => (
    <ChangeTable key={change} change={change} rows={changesOf(changes, change)} />
  ))
}

interface TableProps {
  readonly change: Change
  readonly rows: readonly NamedChange[]
}

function ChangeTable({ change, rows }: TableProps) {
  if (rows.length === 0) return null
  const { title, about } = changeWords[change]
  return (
    <section className="stack-tight" aria-labelledby={`change-${change}`}>
      <h2 id={`change-${change}`}>
        {title}: {counted(rows.length, 'answer', 'answers')}
      </h2>
      <p className="quiet">{about}</p>
      <div className="card card-table">
        <table className="change-table stacks">
          <caption className="for-ears">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.questionId}>
                <th scope="row">
                  {row.questionText}
                  <span className="small quiet change-topic">{row.topicTitle}</span>
                </th>
                <td data-head="Before">
                  <StatusChip status={statusOf({ choice: row.before })} />
                </td>
                <td data-head="After">
                  <StatusChip status={row.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

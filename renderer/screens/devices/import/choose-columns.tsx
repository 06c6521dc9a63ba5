import { type SubmitEvent, useState } from 'react'
import { counted } from '../../../../shared/counted.ts'
import { type Fact, facts } from '../../../../shared/devices/import/fact-text.ts'
import type { OpenedColumn, OpenedSpreadsheet } from '../../../../shared/devices/import/preview.ts'
import { factNames } from '../../../../shared/devices/words.ts'
import { ErrorSummary, type FieldError } from '../../../components/error-summary.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import type { Importing } from './use-import.ts'
import { Waiting } from './waiting.tsx'

interface Props {
  readonly importing: Importing
  readonly file: OpenedSpreadsheet
}

/** Which column is what: guessed, and every guess can be changed. */
export function ChooseColumns({ importing, file }: Props) {
  const { columns, setColumns, look, goTo, busy } = importing
  const [attempt, setAttempt] = useState(0)
  const errors = errorsOf(columns, file)
  const known = columns.filter(fact => fact !== null).length
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (errors.length > 0) setAttempt(attempt + 1)
    else look(file)
  }
  const choose = (index: number, fact: Fact | null) =>
    setColumns(columns.map((each, at) => (at === index ? fact : each)))
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <PageHeading>{`We understand ${known} of the ${counted(columns.length, 'column', 'columns')}`}</PageHeading>
      <p>
        “{file.fileName}” has {counted(file.rows, 'row', 'rows')} below its headings
        {file.writtenBy !== '' && ` and looks like an export from ${file.writtenBy}`}. Look through
        the list and change what is wrong. A column that is left out is not read.
      </p>
      {attempt > 0 && <ErrorSummary errors={errors} attempt={attempt} />}
      <Waiting importing={importing} />
      <div className="card card-table">
        <table className="import-columns">
          <thead>
            <tr>
              <th scope="col">Column in your file</th>
              <th scope="col">For example</th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map((column, index) => (
              <ColumnRow
                key={`${index}-${column.heading}`}
                column={column}
                index={index}
                chosen={columns[index] ?? null}
                choose={fact => choose(index, fact)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="row import-foot">
        <button type="submit" className="button button-main" aria-disabled={busy !== ''}>
          See what it would bring
        </button>
        <button type="button" className="button" onClick={() => goTo({ kind: 'choose' })}>
          Choose another file
        </button>
      </div>
    </form>
  )
}

function errorsOf(columns: Importing['columns'], file: OpenedSpreadsheet): readonly FieldError[] {
  const noName = columns.includes('name')
    ? []
    : [{ id: 'import-column-0', words: 'Say which column holds the name of the device.' }]
  const twice = columns.flatMap((fact, index) => {
    if (fact === null || columns.indexOf(fact) === index) return []
    const heading = file.columns[index]?.heading ?? ''
    const words = `“${heading}” and another column are both “${factNames[fact]}”. Leave one of them out.`
    return [{ id: `import-column-${index}`, words }]
  })
  return [...noName, ...twice]
}

interface RowProps {
  readonly column: OpenedColumn
  readonly index: number
  readonly chosen: Fact | null
  readonly choose: (fact: Fact | null) => void
}

function ColumnRow({ column, index, chosen, choose }: RowProps) {
  const heading = column.heading.trim() === '' ? `Column ${index + 1} (no heading)` : column.heading
  return (
    <tr>
      <th scope="row">
        <label htmlFor={`import-column-${index}`}>{heading}</label>
      </th>
      <td className="quiet small">{column.samples.join(' · ') || 'Nothing in the first rows'}</td>
      <td>
        <select
          id={`import-column-${index}`}
          className="input"
          value={chosen ?? ''}
          onChange={event => {
            // The options are the facts, and nothing for the one that leaves the column out.
            choose(event.target.value === '' ? null : (event.target.value as Fact))
          }}
        >
          <option value="">Leave it out</option>
          {facts.map(fact => (
            <option key={fact} value={fact}>
              {factNames[fact]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}

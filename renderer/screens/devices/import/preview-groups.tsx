import { counted } from '../../../../shared/counted.ts'
import {
  type ImportPreview,
  type PreviewChange,
  type PreviewRow,
  rowsShown,
} from '../../../../shared/devices/import/preview.ts'
import { factNames, notKnown } from '../../../../shared/devices/words.ts'

/** Open at first: these are what the manager can do something about. */
export function RefusedRows({ preview }: { readonly preview: ImportPreview }) {
  const { refused, counts } = preview
  return (
    <details open className="import-group">
      <summary>
        <h2 className="in-summary">
          <span aria-hidden="true">✕ </span>Cannot be read: {counted(counts.refused, 'row', 'rows')}
        </h2>
      </summary>
      <div className="card card-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Device</th>
              <th scope="col">What to put right</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ row, name, problems }) => (
              <tr key={row}>
                <td>{row}</td>
                <th scope="row">{name === '' ? 'No name' : name}</th>
                <td>
                  {problems.map(({ column, why }, index) => (
                    <p key={`${index}-${column}`}>
                      {column !== '' && <strong>{column}: </strong>}
                      {why}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More shown={refused.length} count={counts.refused} />
    </details>
  )
}

export function ChangedRows({ preview }: { readonly preview: ImportPreview }) {
  const { changed, counts } = preview
  if (counts.changed === 0) return null
  return (
    <details open className="import-group">
      <summary>
        <h2 className="in-summary">Changed: {counted(counts.changed, 'device', 'devices')}</h2>
      </summary>
      <ul className="plain card import-rows">
        {changed.map(row => (
          <li key={row.row}>
            <strong>{row.name}</strong> <span className="small quiet">row {row.row}</span>
            <Changes row={row} />
          </li>
        ))}
      </ul>
      <More shown={changed.length} count={counts.changed} />
    </details>
  )
}

function Changes({ row }: { readonly row: PreviewChange }) {
  return (
    <ul className="plain">
      {row.changes.map(({ fact, from, to }) => (
        <li key={fact}>
          {factNames[fact]}: {from === '' ? notKnown : from} <span aria-hidden="true">→</span>
          <span className="for-ears"> becomes </span> <strong>{to}</strong>
        </li>
      ))}
    </ul>
  )
}

interface PlainProps {
  readonly title: string
  readonly count: number
  readonly rows: readonly PreviewRow[]
}

export function PlainRows({ title, count, rows }: PlainProps) {
  if (count === 0) return null
  return (
    <details className="import-group">
      <summary>
        <h2 className="in-summary">
          {title}: {counted(count, 'device', 'devices')}
        </h2>
      </summary>
      <ul className="plain card import-rows">
        {rows.map(({ row, name, about }) => (
          <li key={row}>
            <strong>{name}</strong>{' '}
            <span className="small quiet">
              row {row}
              {about !== '' && `, ${about}`}
            </span>
          </li>
        ))}
      </ul>
      <More shown={rows.length} count={count} />
    </details>
  )
}

function More({ shown, count }: { readonly shown: number; readonly count: number }) {
  if (count <= shown) return null
  return (
    <p className="quiet">
      The first {rowsShown} are shown; {count - shown} more are like these.
    </p>
  )
}

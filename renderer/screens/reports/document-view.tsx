import { assertNever } from '../../../shared/assert.ts'
import type {
  AnswerSpace,
  Block,
  Cell,
  CellLine,
  Facts,
  List,
  ReportDocument,
  Table,
} from '../../../shared/reports/document.ts'
import { printable } from '../../../shared/reports/printable.ts'
import { StatusChip } from '../../components/status-chip.tsx'

/** A report drawn on the page and on paper. Its title stands one level below the heading of the page. */
export function DocumentView({ document }: { readonly document: ReportDocument }) {
  return (
    <article className="paper" aria-labelledby="paper-title">
      <header className="paper-head">
        <h2 id="paper-title" className="paper-title">
          {document.title}
        </h2>
        {document.subtitle.map(line => (
          <p key={line} className="quiet">
            {line}
          </p>
        ))}
      </header>
      {document.blocks.map((block, index) => (
        <OneBlock key={index} block={block} />
      ))}
    </article>
  )
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case 'paragraph':
      return <p className="as-written">{printable(block.text)}</p>
    case 'list':
      return <OneList list={block} />
    case 'table':
      return <OneTable table={block} />
    case 'facts':
      return <OneFacts facts={block} />
    case 'answer-space':
      return <OneAnswerSpace space={block} />
    case 'notice':
      return (
        <div className="paper-notice">
          <p>
            <strong>{block.title}</strong>
          </p>
          <p>{block.text}</p>
        </div>
      )
    case 'page-break':
      return <div className="paper-break" />
    default:
      return assertNever(block)
  }
}

function OneList({ list }: { readonly list: List }) {
  const items = list.items.map((item, index) => (
    <li key={index} className="as-written">
      {printable(item)}
    </li>
  ))
  return list.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function OneTable({ table }: { readonly table: Table }) {
  return (
    <table className="paper-table">
      <caption>{table.caption}</caption>
      <colgroup>
        {table.columns.map(column => (
          <col key={column.head} width={`${column.width}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map(column => (
            <th key={column.head} scope="col" className={column.isNumber ? 'number' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <OneRow key={index} row={row} table={table} />
        ))}
      </tbody>
    </table>
  )
}

/** In a narrow window each cell stands in a line of its own and is named by its column; see reports.css. */
function OneRow({ row, table }: { readonly row: readonly Cell[]; readonly table: Table }) {
  return (
    <tr>
      {row.map((cell, index) => {
        const column = table.columns[index]
        const lines = cell.map((line, at) => <OneLine key={at} line={line} />)
        if (index === 0) {
          return (
            <th key={column?.head} scope="row">
              {lines}
            </th>
          )
        }
        return (
          <td
            key={column?.head}
            data-head={column?.head}
            className={column?.isNumber ? 'number' : undefined}
          >
            {lines}
          </td>
        )
      })}
    </tr>
  )
}

function OneLine({ line }: { readonly line: CellLine }) {
  if (line.kind === 'status') {
    return (
      <p>
        <StatusChip status={line.status} />
      </p>
    )
  }
  return <p className={`as-written tone-${line.tone}`}>{printable(line.text)}</p>
}

function OneFacts({ facts }: { readonly facts: Facts }) {
  return (
    <dl className="facts paper-facts">
      {facts.facts.map(({ name, text }) => (
        <div key={name} className="paper-fact">
          <dt>{name}</dt>
          <dd className="as-written">{printable(text)}</dd>
        </div>
      ))}
    </dl>
  )
}

function OneAnswerSpace({ space }: { readonly space: AnswerSpace }) {
  return (
    <section className="answer-space">
      <h4>{space.question}</h4>
      <p className="as-written">{printable(space.ask)}</p>
      {space.remarks.map(remark => (
        <p key={remark} className="small quiet">
          {printable(remark)}
        </p>
      ))}
      <div className="answer-box">
        <p className="answer-options">
          {space.options.map(option => (
            <span key={option}>{option}</span>
          ))}
        </p>
        {Array.from({ length: space.lines }, (_, index) => (
          <div key={index} className="answer-line" />
        ))}
      </div>
    </section>
  )
}

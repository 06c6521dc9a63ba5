import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { counted } from '../../../../shared/counted.ts'
import { listColumns, type ListRow } from './list-columns.tsx'
import type { ListTable } from './use-list-table.ts'

/** More pages than this nobody wants, and the printer would need minutes. */
export const mostOnPaper = 2000

interface Props {
  readonly table: ListTable
  readonly shown: readonly ListRow[]
}

/** For paper a plain table with every row. It exists only while the page is being printed: it would make typing slow. */
export function ListOnPaper({ table, shown }: Props) {
  if (!usePrinting()) return null
  const columns = listColumns.filter(({ id }) => table.getColumn(id)?.getIsVisible() === true)
  const left = shown.length - mostOnPaper
  return (
    <div className="on-paper">
      {left > 0 && (
        <p>
          These are the first {mostOnPaper} of {shown.length} devices. For the other{' '}
          {counted(left, 'one', 'ones')}, search for less and print again.
        </p>
      )}
      <table className="paper-table device-paper">
        <thead>
          <tr>
            {columns.map(({ id, words }) => (
              <th key={id} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, mostOnPaper).map(({ id, original }) => (
            <tr key={id}>
              {columns.map(column => (
                <td key={column.id}>
                  {column.print?.(original) ?? column.value(original)?.toString() ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whether the page is being drawn for paper; the window waits until it is. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const paper = window.matchMedia('print')
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const turn = () => flushSync(() => setPrinting(paper.matches))
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    paper.addEventListener('change', turn)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      paper.removeEventListener('change', turn)
    }
  }, [])
  return isPrinting
}

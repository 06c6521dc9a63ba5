import { listColumns } from './list-columns.tsx'
import { listView } from './list-view.ts'
import type { ListTable } from './use-list-table.ts'

/** Which columns the table has. The name stays: without it a row could not be opened. */
export function ChooseColumns({ table }: { readonly table: ListTable }) {
  const show = (id: string, isShown: boolean) => {
    listView.setState(({ columns }) => ({ columns: { ...columns, [id]: isShown } }))
  }
  return (
    <details className="device-columns not-on-paper">
      <summary>Choose columns</summary>
      <fieldset className="row">
        <legend className="for-ears">Columns to show</legend>
        {listColumns
          .filter(({ id }) => id !== 'name')
          .map(({ id, words }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={table.getColumn(id)?.getIsVisible() ?? false}
                onChange={event => show(id, event.target.checked)}
              />
              {words}
            </label>
          ))}
      </fieldset>
    </details>
  )
}

import type { ListRow } from './list-columns.tsx'
import type { ListTable } from './use-list-table.ts'

interface Props {
  readonly table: ListTable
  readonly shown: readonly ListRow[]
  readonly chosen: ReadonlySet<string>
  readonly choose: (ids: readonly string[], isChosen: boolean) => void
}

const orders = { asc: 'ascending', desc: 'descending' } as const
const arrows = { asc: '▲', desc: '▼' } as const

/** The names of the columns; pressing one sorts by it, pressing it again turns the order round. */
export function TableHead({ table, shown, chosen, choose }: Props) {
  // Drawn anew while scrolling: with nothing chosen, nothing is gone through.
  const isAnyChosen = chosen.size > 0 && shown.length > 0
  const areAllChosen = isAnyChosen && shown.every(({ id }) => chosen.has(id))
  const areSomeChosen = isAnyChosen && !areAllChosen && shown.some(({ id }) => chosen.has(id))
  return (
    <div role="rowgroup" className="device-head">
      <div role="row" aria-rowindex={1} className="device-head-row">
        <div role="columnheader" className="device-choose">
          <label>
            <input
              ref={box => {
                if (box !== null) box.indeterminate = areSomeChosen
              }}
              type="checkbox"
              checked={areAllChosen}
              onChange={() =>
                choose(
                  shown.map(({ id }) => id),
                  !areAllChosen,
                )
              }
            />
            <span className="for-ears">Choose all that are shown</span>
          </label>
        </div>
        {table.getFlatHeaders().map(({ column }) => {
          if (!column.getIsVisible()) return null
          const sorted = column.getIsSorted()
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={sorted === false ? 'none' : orders[sorted]}
            >
              <button type="button" className="device-sort" onClick={() => column.toggleSorting()}>
                {String(column.columnDef.header)}
                <span aria-hidden="true" className="device-arrow">
                  {sorted === false ? '' : arrows[sorted]}
                </span>
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}

import { memo } from 'react'
import type { ListRow } from './list-columns.tsx'
import type { ListTable } from './use-list-table.ts'

interface Props {
  readonly row: ListRow
  readonly table: ListTable
  /** Which columns are shown; the row is drawn anew when they change. */
  readonly tracks: string
  readonly index: number
  /** From the top of all rows, in pixels. */
  readonly start: number
  readonly isChosen: boolean
  readonly choose: (ids: readonly string[], isChosen: boolean) => void
  /** Not given where all rows have the same height. */
  readonly measure: ((element: Element | null) => void) | undefined
}

/** The head is row one. */
const firstRow = 2

/** One device. Kept as it is while the list scrolls past it. */
export const DeviceRow = memo(function DeviceRow(props: Props) {
  const { row, table, index, start, isChosen, choose, measure } = props
  return (
    <div
      ref={measure}
      data-index={index}
      className={isChosen ? 'device-row is-chosen' : 'device-row'}
      role="row"
      aria-rowindex={index + firstRow}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="cell" className="device-choose">
        <label>
          <input type="checkbox" checked={isChosen} onChange={() => choose([row.id], !isChosen)} />
          <span className="for-ears">Choose {row.original.device.name}</span>
        </label>
      </div>
      {row.getVisibleCells().map(cell => (
        <div
          key={cell.id}
          role={cell.column.id === 'name' ? 'rowheader' : 'cell'}
          className={`device-cell device-cell-${cell.column.id}`}
          data-column={cell.column.columnDef.header}
        >
          <table.FlexRender cell={cell} />
        </div>
      ))}
    </div>
  )
})

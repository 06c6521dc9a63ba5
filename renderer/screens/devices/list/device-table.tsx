import { defaultKeyExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { DeviceRow } from './device-row.tsx'
import { listColumns, type ListRow } from './list-columns.tsx'
import { TableHead } from './table-head.tsx'
import type { ListTable } from './use-list-table.ts'
import { keptInView, useRowKeys } from './use-row-keys.ts'

interface Props {
  readonly table: ListTable
  readonly shown: readonly ListRow[]
  readonly chosen: ReadonlySet<string>
  readonly choose: (ids: readonly string[], isChosen: boolean) => void
}

/** A shorter table scrolls with its page; a longer one has a scrollbar of its own and keeps its head in sight. */
const mostAtFullHeight = 40
/** Rows above and below what is seen, so that a turn of the wheel meets no empty ground. */
const spareRows = 4
/** Where rows differ in height, a first guess; in a long table all are as high as three lines, as the style sheet says. */
const usualRowHeight = 58
const longRowRem = 5.3

/**
 * The table of devices. Only the rows in sight exist; their numbers tell a screen reader where in the whole they stand.
 * The row that has the focus always exists, however far it is scrolled away.
 */
export function DeviceTable({ table, shown, chosen, choose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const keys = useRowKeys(box, shown.length)
  const isLong = shown.length > mostAtFullHeight
  const isNarrow = useIsNarrow()
  // To measure 20,000 rows one by one would hold up the scrolling.
  const areMeasured = !isLong || isNarrow
  // Asked for each of 20,000 rows: reckoned once.
  const longRowHeight = useMemo(() => inPixels(longRowRem), [])
  // eslint-disable-next-line react-hooks/incompatible-library -- React Compiler does not run here; if it ever does, it leaves this component alone
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => (areMeasured ? usualRowHeight : longRowHeight),
    getItemKey: areMeasured ? index => shown[index]?.id ?? index : defaultKeyExtractor,
    overscan: spareRows,
    rangeExtractor: range => keptInView(range, keys.at),
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, areMeasured])
  const tracks = tracksOf(table)
  return (
    <div
      ref={box}
      className={isLong ? 'device-table is-long' : 'device-table'}
      role="table"
      aria-label="Devices"
      aria-rowcount={shown.length + 1}
      style={tracks}
    >
      <TableHead table={table} shown={shown} chosen={chosen} choose={choose} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys move between what can be focused in the rows; the rows themselves cannot be */}
      <div
        className="device-rows"
        role="rowgroup"
        style={{ height: virtualizer.getTotalSize() }}
        onFocus={keys.focused}
        onKeyDown={keys.pressed}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = shown[index]
          return (
            row !== undefined && (
              <DeviceRow
                key={row.id}
                row={row}
                table={table}
                tracks={tracks['--tracks']}
                index={index}
                start={start}
                isChosen={chosen.has(row.id)}
                choose={choose}
                measure={areMeasured ? virtualizer.measureElement : undefined}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

function inPixels(rem: number): number {
  return rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

/** As in devices-list.css: below this, a row is a list of its facts. */
const narrow = window.matchMedia('(max-width: 599px)')

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    heard => {
      narrow.addEventListener('change', heard)
      return () => narrow.removeEventListener('change', heard)
    },
    () => narrow.matches,
  )
}

/** Room for the box that chooses a row, in rem. */
const chooseWidth = 2.75

/** React knows the names of styles, but not those that a style sheet makes up. */
type Tracks = CSSProperties & { readonly '--tracks': string }

/** The columns as tracks of a grid: head and rows are drawn apart and must line up. */
function tracksOf(table: ListTable): Tracks {
  const shownIds = new Set(table.getVisibleLeafColumns().map(({ id }) => id))
  const widths = listColumns.filter(({ id }) => shownIds.has(id)).map(({ width }) => width)
  const tracks = [`${chooseWidth}rem`, ...widths.map(width => `minmax(${width}rem, ${width}fr)`)]
  const style = {
    '--tracks': tracks.join(' '),
    '--list-width': `${widths.reduce((sum, width) => sum + width, chooseWidth)}rem`,
  }
  return style
}

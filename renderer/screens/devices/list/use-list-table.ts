import { useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { features, shownColumns, tableColumns } from './list-columns.tsx'
import { matcher } from './list-filter.ts'
import { listView } from './list-view.ts'
import type { Listed } from './listed.ts'

/** All devices in the chosen order and of those the ones that the filter lets through. Sorting is done once for all, so that typing only filters. */
export function useListTable(all: readonly Listed[]) {
  const { filter, sorting, columns } = useStore(listView)
  const columnVisibility = useMemo(() => shownColumns(columns), [columns])
  const table = useTable({
    features,
    columns: tableColumns,
    data: all,
    state: { sorting, columnVisibility },
    getRowId: ({ device }) => device.id,
    enableMultiSort: false,
    enableSortingRemoval: false,
    onSortingChange: next => {
      listView.setState(view => ({
        sorting: typeof next === 'function' ? next(view.sorting) : next,
      }))
    },
  })
  const { rows } = table.getRowModel()
  const shown = useMemo(() => {
    const isMatch = matcher(filter)
    return rows.filter(row => isMatch(row.original))
  }, [rows, filter])
  return { table, shown, filter }
}
export type ListTable = ReturnType<typeof useListTable>['table']

import { createStore } from 'zustand/vanilla'
import { type ListFilter, noFilter } from './list-filter.ts'

interface ListView {
  readonly filter: ListFilter
  readonly sorting: { readonly id: string; readonly desc: boolean }[]
  /** Whether a column is shown, by its id; one that is not named is as it was at first. */
  readonly columns: Readonly<Record<string, boolean>>
}

/** How the list is looked at. It outlives the page, so that a look at one device does not lose the search. */
export const listView = createStore<ListView>(() => ({
  filter: noFilter,
  sorting: [],
  columns: {},
}))

export function setFilter(change: Partial<ListFilter>): void {
  listView.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

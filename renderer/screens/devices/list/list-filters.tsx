import { type ReactNode, useMemo } from 'react'
import { deviceKinds, deviceStates } from '../../../../shared/devices/choices.ts'
import { kindWords, stateWords } from '../../../../shared/devices/words.ts'
import { topicFilterWords } from './topic-words.ts'
import { isFiltering, type ListFilter, noFilter, type StatesShown } from './list-filter.ts'
import { setFilter } from './list-view.ts'
import type { Listed } from './listed.ts'

interface Props {
  readonly all: readonly Listed[]
  readonly filter: ListFilter
}

const statesShown: readonly { readonly state: StatesShown; readonly words: string }[] = [
  { state: 'kept', words: 'All that we have' },
  ...deviceStates.map(state => ({ state, words: stateWords[state] })),
  { state: 'all', words: 'All, gone ones too' },
]

/** The search box and what narrows the list. Each takes effect at once. */
export function ListFilters({ all, filter }: Props) {
  const kinds = useMemo(() => {
    const there = new Set(all.map(({ device }) => device.kind))
    return deviceKinds.filter(kind => there.has(kind) || kind === filter.kind)
  }, [all, filter.kind])
  return (
    <form
      className="device-filters not-on-paper"
      role="search"
      onSubmit={event => event.preventDefault()}
    >
      <div className="field device-search">
        <label htmlFor="device-search">Search</label>
        <input
          id="device-search"
          className="input"
          type="search"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="device-search-hint"
          value={filter.query}
          onChange={event => setFilter({ query: event.target.value })}
        />
        <span id="device-search-hint" className="small quiet">
          A name, place, make, model, serial number or who uses it
        </span>
      </div>
      <Choose
        id="device-kind"
        label="Kind"
        value={filter.kind}
        change={value => setFilter({ kind: deviceKinds.find(kind => kind === value) ?? 'all' })}
      >
        <option value="all">All kinds</option>
        {kinds.map(kind => (
          <option key={kind} value={kind}>
            {kindWords[kind]}
          </option>
        ))}
      </Choose>
      <Choose
        id="device-state"
        label="State"
        value={filter.state}
        change={value =>
          setFilter({ state: statesShown.find(({ state }) => state === value)?.state ?? 'kept' })
        }
      >
        {statesShown.map(({ state, words }) => (
          <option key={state} value={state}>
            {words}
          </option>
        ))}
      </Choose>
      <Ticks filter={filter} />
    </form>
  )
}

function Ticks({ filter }: { readonly filter: ListFilter }) {
  return (
    <div className="row device-ticks">
      <label>
        <input
          type="checkbox"
          checked={filter.onlyUnsafe}
          onChange={event => setFilter({ onlyUnsafe: event.target.checked })}
        />
        Only what is no longer safe
      </label>
      <label>
        <input
          type="checkbox"
          checked={filter.onlyUnknown}
          onChange={event => setFilter({ onlyUnknown: event.target.checked })}
        />
        Only where something is not known
      </label>
      {filter.topic !== null && (
        <label>
          <input type="checkbox" checked onChange={() => setFilter({ topic: null })} />
          {topicFilterWords[filter.topic]}
        </label>
      )}
      {isFiltering(filter) && (
        <button type="button" className="button-link" onClick={() => setFilter(noFilter)}>
          Show all again
        </button>
      )}
    </div>
  )
}

interface ChooseProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly children: ReactNode
}

export function Choose({ id, label, value, change, children }: ChooseProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={event => change(event.target.value)}
      >
        {children}
      </select>
    </div>
  )
}

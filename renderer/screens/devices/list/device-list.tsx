import { useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { dayInWords } from '../../../../shared/dates.ts'
import type { DeviceChange } from '../../../../shared/devices/device.ts'
import { PageHeading } from '../../../components/heading.tsx'
import { ResultCount } from '../../../components/result-count.tsx'
import { useStores } from '../../../stores.tsx'
import { BulkEdit } from './bulk-edit.tsx'
import { ChooseColumns } from './choose-columns.tsx'
import { DeviceTable } from './device-table.tsx'
import { isFiltering, noFilter } from './list-filter.ts'
import type { ListRow } from './list-columns.tsx'
import { ListFilters } from './list-filters.tsx'
import { ListOnPaper } from './list-on-paper.tsx'
import { setFilter } from './list-view.ts'
import { chosenInWords, devicesInWords, listNews, resultInWords } from './list-words.ts'
import type { Listed } from './listed.ts'

import { useChosen } from './use-chosen.ts'
import { useListTable } from './use-list-table.ts'
import type { useStepNews } from './use-step-news.ts'
import { WaysIn } from './ways-in.tsx'

interface Props {
  readonly service: string
  readonly all: readonly Listed[]
  readonly today: string
  readonly steps: ReturnType<typeof useStepNews>
}

const waysOn = [
  { to: '/devices/ends', words: 'What ends when' },
  { to: '/devices/replace', words: 'What to replace' },
  { to: '/devices/export', words: 'Save as a spreadsheet' },
  { to: '/devices/steps', words: 'What was done' },
  { to: '/systems', words: 'Systems and online services' },
] as const

export function DeviceList({ service, all, today, steps }: Props) {
  const { table, shown, filter } = useListTable(all)
  const { chosen, choose, chooseNone } = useChosen()
  const page = useRef<HTMLDivElement>(null)
  const kept = useMemo(() => all.filter(({ device }) => device.state !== 'disposed'), [all])
  const unsafe = useMemo(() => kept.filter(({ isUnsafe }) => isUnsafe).length, [kept])
  return (
    <div className="stack device-list" ref={page}>
      <PageHeading>{listNews({ kept: kept.length, unsafe })}</PageHeading>
      <p className="on-paper">
        Devices of {service}, printed {dayInWords(today)}
      </p>
      <div className="row not-on-paper">
        <WaysIn />
        <button type="button" className="button" onClick={() => window.print()}>
          Print this list
        </button>
      </div>
      <ul className="row plain device-ways not-on-paper">
        {waysOn.map(({ to, words }) => (
          <li key={to}>
            <Link to={to}>{words}</Link>
          </li>
        ))}
      </ul>
      <ListFilters all={all} filter={filter} />
      <div className="row-apart not-on-paper">
        <ResultCount
          words={resultInWords({
            shown: shown.length,
            all: all.length,
            isFiltering: isFiltering(filter),
          })}
        />
        <ChooseColumns table={table} />
      </div>
      <Chosen
        all={all}
        shown={shown}
        chosen={chosen}
        chooseNone={() => {
          chooseNone()
          page.current?.querySelector('h1')?.focus()
        }}
        today={today}
        steps={steps}
      />
      {shown.length > 0 ? (
        <DeviceTable table={table} shown={shown} chosen={chosen} choose={choose} />
      ) : (
        <div className="not-on-paper">
          <button type="button" className="button" onClick={() => setFilter(noFilter)}>
            Show all again
          </button>
        </div>
      )}
      <ListOnPaper table={table} shown={shown} />
    </div>
  )
}

interface ChosenProps extends Pick<Props, 'all' | 'today' | 'steps'> {
  readonly shown: readonly ListRow[]
  readonly chosen: ReadonlySet<string>
  readonly chooseNone: () => void
}

/** What can be done with the chosen ones; what has gone meanwhile is no longer among them. */
function Chosen({ all, shown, chosen, chooseNone, today, steps }: ChosenProps) {
  const { devices } = useStores()
  if (chosen.size === 0) return null
  const ids = all.map(({ device }) => device.id).filter(id => chosen.has(id))
  if (ids.length === 0) return null
  const inSight = shown.filter(({ id }) => chosen.has(id)).length
  const words = devicesInWords(ids.length)
  const change = (change: DeviceChange) =>
    void steps.doStep(`Changed ${words}.`, () => devices.change(ids, change, ''))
  const remove = () =>
    void steps
      .doStep(`Took ${words} out of the list.`, () => devices.remove(ids, ''))
      .then(isDone => {
        if (isDone) chooseNone()
      })
  return (
    <BulkEdit
      chosen={chosenInWords(ids.length, ids.length - inSight)}
      count={ids.length}
      today={today}
      change={change}
      remove={remove}
      chooseNone={chooseNone}
    />
  )
}

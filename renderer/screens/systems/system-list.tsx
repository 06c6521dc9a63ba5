import { Link } from 'wouter'
import { useStore } from 'zustand'
import { dayInWords } from '../../../shared/dates.ts'
import { systemKinds } from '../../../shared/systems/choices.ts'
import { needALook, systemsNews } from '../../../shared/systems/news.ts'
import { kindWords, resultInWords } from '../../../shared/systems/words.ts'
import { Filter } from '../../components/filter.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { ResultCount } from '../../components/result-count.tsx'
import { countOf, type Listed, narrowed, nothingNarrowed, systemsView } from './narrow.ts'
import { SystemTable } from './system-table.tsx'

interface Props {
  readonly all: readonly Listed[]
  readonly service: string
  readonly today: string
}

/** With fewer than this a glance finds more than a search. */
const mostWithoutSearch = 8

export function SystemList({ all, service, today }: Props) {
  const view = useStore(systemsView)
  const shown = narrowed(all, view)
  const inUse = all
    .filter(({ system }) => system.state === 'in-use')
    .map(({ attention }) => attention)
  return (
    <div className="stack">
      <PageHeading>{systemsNews(inUse)}</PageHeading>
      <p className="on-paper">
        Systems and online services of {service}, printed {dayInWords(today)}
      </p>
      <p>
        {needALook(inUse)} These are the systems and online services that you sign in to for work.
      </p>
      <div className="row not-on-paper">
        <Link to="/systems/new" className="button button-main">
          Add a system
        </Link>
        <button type="button" className="button" onClick={() => window.print()}>
          Print this list
        </button>
        <Link to="/systems/export">Save as a spreadsheet</Link>
        <Link to="/systems/steps">What was done</Link>
        <Link to="/devices">Devices</Link>
      </div>
      <Narrow all={all} />
      <ResultCount words={resultInWords({ shown: shown.length, all: all.length })} />
      {shown.length > 0 ? (
        <SystemTable shown={shown} />
      ) : (
        <div className="not-on-paper">
          <button
            type="button"
            className="button"
            onClick={() => systemsView.setState(nothingNarrowed)}
          >
            Show all in use again
          </button>
        </div>
      )}
    </div>
  )
}

const whichWords = { used: 'In use', attention: 'Needs a look', stopped: 'No longer used' } as const

function Narrow({ all }: Pick<Props, 'all'>) {
  const { which } = useStore(systemsView)
  const choices = (['used', 'attention', 'stopped'] as const).map(choice => ({
    choice,
    words: whichWords[choice],
    count: countOf(all, choice),
  }))
  return (
    <form
      className="stack-tight not-on-paper"
      role="search"
      onSubmit={event => event.preventDefault()}
    >
      <Filter
        legend="Which systems to show"
        name="systems-which"
        choices={choices}
        shown={which}
        show={next => systemsView.setState({ which: next })}
      />
      <div className="system-narrow">
        {all.length > mostWithoutSearch && <Search />}
        <Kinds all={all} />
      </div>
    </form>
  )
}

function Search() {
  const { query } = useStore(systemsView)
  return (
    <div className="field">
      <label htmlFor="system-search">Search</label>
      <input
        id="system-search"
        className="input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-describedby="system-search-hint"
        value={query}
        onChange={event => systemsView.setState({ query: event.target.value })}
      />
      <span id="system-search-hint" className="small quiet">
        A name, a supplier, what it is for or who looks after it
      </span>
    </div>
  )
}

function Kinds({ all }: Pick<Props, 'all'>) {
  const { kind } = useStore(systemsView)
  const there = new Set(all.map(({ system }) => system.kind))
  const kinds = systemKinds.filter(each => there.has(each) || each === kind)
  return (
    <div className="field">
      <label htmlFor="system-kind-shown">What it is for</label>
      <select
        id="system-kind-shown"
        className="input"
        value={kind}
        onChange={event =>
          systemsView.setState({
            kind: systemKinds.find(each => each === event.target.value) ?? 'all',
          })
        }
      >
        <option value="all">Everything</option>
        {kinds.map(each => (
          <option key={each} value={each}>
            {kindWords[each]}
          </option>
        ))}
      </select>
    </div>
  )
}

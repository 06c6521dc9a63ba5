import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import mark from '../assets/icons/mark.svg'
import { waiting } from '../shared/advisories/undecided.ts'
import { progressOf } from '../shared/checklist/progress.ts'
import { questionsOf } from '../shared/checklist/status.ts'
import { momentInWords, timeInWords } from '../shared/dates.ts'
import { openLines } from '../shared/plan/plan.ts'
import { PanelIcon, type PanelIconName } from './components/panel-icon.tsx'
import { unsaved } from './components/unsaved.ts'
import { ServiceSwitcher } from './service-switcher.tsx'
import { useStores, useToday, useWork } from './stores.tsx'

interface Part {
  readonly to: string
  readonly words: string
  readonly icon: PanelIconName
  readonly count?: string
}

/** The side panel: whose service this is, the parts of the work with what is left in each, and what is saved. */
export function SidePanel(props: { readonly find: () => void }) {
  const [place] = useLocation()
  // Remembers the page it was opened on: going to another one closes it.
  const [openOn, setOpenOn] = useState<string | null>(null)
  const isOpen = openOn === place
  const parts = useParts()
  return (
    <>
      <button
        type="button"
        className="menu-button button"
        aria-expanded={isOpen}
        onClick={() => setOpenOn(isOpen ? null : place)}
      >
        {isOpen ? 'Close menu' : 'Menu'}
      </button>
      <header className={isOpen ? 'panel is-open' : 'panel'}>
        <div className="brand">
          <img src={mark} alt="" />
          <span>Care Cyber Check</span>
        </div>
        <ServiceSwitcher />
        <nav className="nav" aria-label="Parts of the work">
          {parts.map(part => (
            <NavLink key={part.to} part={part} place={place} />
          ))}
        </nav>
        <nav className="nav nav-foot" aria-label="Help and settings">
          <button type="button" className="nav-link nav-button" onClick={props.find}>
            <PanelIcon name="find" />
            <span>Find</span>
            <kbd className="nav-key">Ctrl+K</kbd>
          </button>
          <NavLink part={{ to: '/help', words: 'Help and glossary', icon: 'help' }} place={place} />
          <NavLink part={{ to: '/settings', words: 'Settings', icon: 'settings' }} place={place} />
        </nav>
        <News />
      </header>
    </>
  )
}

function useParts(): readonly Part[] {
  const work = useWork()
  const left = work === null ? 0 : leftIn(work)
  const toDo = work === null ? 0 : openLines(work.plan).length
  const advisories = work === null ? 0 : waiting(work.standing.advisories, work.plan).length
  return [
    { to: '/', words: 'Today', icon: 'today' },
    {
      to: '/checklist',
      words: 'Checklist',
      icon: 'checklist',
      ...(left > 0 && { count: `${left} left` }),
    },
    { to: '/devices', words: 'Devices', icon: 'devices' },
    { to: '/systems', words: 'Systems', icon: 'systems' },
    {
      to: '/advisories',
      words: 'Advisories',
      icon: 'advisories',
      ...(advisories > 0 && { count: `${advisories} open` }),
    },
    { to: '/plan', words: 'Plan', icon: 'plan', ...(toDo > 0 && { count: `${toDo} to do` }) },
    { to: '/cards', words: 'Staff cards', icon: 'cards' },
    { to: '/reports', words: 'Reports', icon: 'reports' },
    { to: '/compare', words: 'Homes like ours', icon: 'compare' },
    { to: '/share', words: 'Share with the review', icon: 'share' },
  ]
}

function leftIn(work: NonNullable<ReturnType<typeof useWork>>): number {
  const { total, settled } = progressOf(questionsOf(work.pack), work.answers)
  return total - settled
}

function NavLink({ part, place }: { readonly part: Part; readonly place: string }) {
  const isHere = part.to === '/' ? place === '/' : isUnder(part.to, place)
  return (
    <Link to={part.to} className="nav-link" aria-current={isHere ? 'page' : undefined}>
      <PanelIcon name={part.icon} />
      <span>{part.words}</span>
      {part.count !== undefined && <span className="nav-count">{part.count}</span>}
    </Link>
  )
}

function isUnder(part: string, place: string): boolean {
  if (part === '/checklist' && /^\/(?:question|dspt)\//.test(place)) return true
  return place === part || place.startsWith(`${part}/`)
}

/** One quiet line: everything saved, when; backed up, when. Only what the records have said. */
function News(): ReactNode {
  const { checklist, keeping } = useStores()
  const today = useToday()
  const savedAt = useStore(checklist, state => state.savedAt)
  const place = useStore(keeping, state => state.place)
  const damage = useStore(keeping, ({ start }) => (start?.state === 'ready' ? start.damage : null))
  const notSaved = useStore(unsaved, state => state.list.length)
  const copy = place?.copies[0]
  const saved =
    savedAt === undefined ? 'Everything is saved' : `Everything saved, ${timeInWords(savedAt)}`
  return (
    <p className="panel-news">
      {damage !== null && 'Part of your records cannot be read'}
      {damage === null && (notSaved > 0 ? 'Not everything is saved yet' : saved)}
      <br />
      {copy === undefined ? 'No backup made yet' : `Backed up ${momentInWords(copy.madeAt, today)}`}
    </p>
  )
}

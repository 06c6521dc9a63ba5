import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { CouldNotRead } from './components/trouble.tsx'
import { DamageNotice, TypedNotes } from './damage.tsx'
import { FindDialog } from './late-pages.ts'
import { fetchTheRest } from './late.tsx'
import { SidePanel } from './side-panel.tsx'
import { currentService } from './state/services.ts'
import { useStores, useToday } from './stores.tsx'
import { UnsavedNotes } from './components/unsaved-notes.tsx'
import { watchDay } from './watch-day.ts'

/** By then the first page is drawn. */
const firstPageMs = 1500

/** The frame round every page: the side panel, the way past it, and the keys that work everywhere. */
export function Frame(props: { readonly children: ReactNode }) {
  const { error, read } = useRecords()
  const { keeping } = useStores()
  const isSample = useStore(keeping, ({ start }) => start?.state === 'ready' && start.isSample)
  const [isFinding, setFinding] = useState(false)
  const [place] = useLocation()
  // Where the data is and whom to phone must be reachable just when the rest is not.
  const needsNoRecords = place.startsWith('/settings') || place === '/help'
  useKeysEverywhere(() => setFinding(true))
  useEffect(() => {
    let stop: (() => void) | undefined
    const timer = window.setTimeout(() => {
      stop = fetchTheRest()
    }, firstPageMs)
    return () => {
      window.clearTimeout(timer)
      stop?.()
    }
  }, [])
  return (
    <div className="frame">
      <button
        type="button"
        className="skip-link button"
        onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
      >
        Skip to the page
      </button>
      <SidePanel find={() => setFinding(true)} />
      <div className="main">
        {isSample && (
          <p className="sample-strip">
            Made-up sample: no real service is shown. Change whatever you like.
          </p>
        )}
        <main className="page">
          <DamageNotice />
          <UnsavedNotes />
          <TypedNotes />
          {error === undefined || needsNoRecords ? (
            props.children
          ) : (
            <CouldNotRead error={error} again={read} />
          )}
        </main>
      </div>
      {isFinding && (
        <Suspense>
          <FindDialog isOpen close={() => setFinding(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** Reads what the pages draw from, again whenever another service is chosen. */
function useRecords() {
  const { services, checklist, plan, devices, systems, news, keeping } = useStores()
  const today = useToday()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  const kind = useStore(services, state => currentService(state.heard)?.kind)
  const lastOfSystems = useStore(systems, ({ steps }) => {
    const last = steps?.[0]
    return last === undefined ? '' : `${last.id} ${last.undoneAt ?? ''}`
  })
  const received = useStore(news, state => state.standing?.kept)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (serviceId === undefined) return
    Promise.all([checklist.loadPack(), checklist.load(serviceId), plan.load(serviceId)]).then(
      () => setError(undefined),
      setError,
    )
  }, [serviceId, checklist, plan, attempt])
  useEffect(() => {
    // Read again on a new day, for what ended yesterday is on the plan today; and whenever what advisories are held
    // against has changed, or new ones have come.
    if (serviceId === undefined) return
    const loadStanding = () => {
      devices.loadStanding(serviceId).catch(setError)
    }
    loadStanding()
    return window.careCyberCheck.on('news.changed', loadStanding)
  }, [serviceId, kind, lastOfSystems, received, devices, today, attempt])
  useEffect(() => {
    const loadPlace = () => {
      // The line at the foot of the panel is all that depends on it; the settings page shows the failure.
      keeping.loadPlace().catch(() => undefined)
    }
    loadPlace()
    // An app left open overnight would go on saying yesterday's date.
    const lookAtClock = () => {
      keeping.load().catch(() => undefined)
    }
    window.addEventListener('focus', lookAtClock)
    // What ended yesterday must say so today, also where nobody touches the window.
    const stopWatching = watchDay(lookAtClock)
    const unhear = window.careCyberCheck.on('keeping.copied', loadPlace)
    return () => {
      window.removeEventListener('focus', lookAtClock)
      stopWatching()
      unhear()
    }
  }, [keeping])
  return { error, read: () => setAttempt(attempt + 1) }
}

function useKeysEverywhere(find: () => void) {
  const [, navigate] = useLocation()
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'F1') {
        event.preventDefault()
        navigate('/help')
      }
      if (event.key === 'Escape') closeSwitcher()
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        find()
      }
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  })
}

/** Gives the focus back to what opened the list, so that Escape loses nobody's place. */
function closeSwitcher() {
  const switcher = document.querySelector<HTMLDetailsElement>('.switcher[open]')
  if (switcher === null) return
  switcher.open = false
  switcher.querySelector('summary')?.focus()
}

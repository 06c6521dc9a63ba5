import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { timeInWords } from '../shared/dates.ts'
import { sentenceOf } from '../shared/failure.ts'
import { damageWords, wholeWords } from '../shared/keeping/damage-words.ts'
import { keepTyped, letTypedGo, typed, watchTyping } from './components/typed.ts'
import { WhatWasTyped } from './components/what-was-typed.tsx'
import { useStartOver, useStores } from './stores.tsx'

/** Hears of damage, takes what was typed along when its page must go, and begins anew once there are records again. */
export function useDamage(): void {
  const { keeping, services } = useStores()
  const startOver = useStartOver()
  useEffect(() => {
    const hear = () => {
      keeping.load().catch(() => undefined)
    }
    const hideToo = () => {
      // Pages are covered; the one that says what is damaged has a backup and what was typed on it.
      if (keeping.getState().start?.state === 'trouble') hear()
    }
    const stops = [
      watchTyping(),
      window.careCyberCheck.on('lock.locked', hideToo),
      window.careCyberCheck.on('keeping.damaged', hear),
      keeping.subscribe((now, before) => {
        const [is, was] = [now.start?.state, before.start?.state]
        if (was === 'ready' && is === 'trouble') keepTyped()
        // What the window knows is from the records before.
        const isAnew = was !== 'ready' && is === 'ready'
        if (isAnew && services.getState().heard !== undefined) startOver()
      }),
    ]
    return () => stops.forEach(stop => stop())
  }, [keeping, services, startOver])
}

/** On every page from the moment on that damage was met: what it means, and the way to the check. */
export function DamageNotice() {
  const { keeping } = useStores()
  const damage = useStore(keeping, ({ start }) => (start?.state === 'ready' ? start.damage : null))
  const { wholeAt, isBusy, error, check, close } = useCheck()
  if (damage === null) {
    if (wholeAt === null) return null
    return <Whole at={wholeAt} close={close} />
  }
  const words = damageWords[damage]
  return (
    <div className="notice notice-no stack-tight damage-notice" role="alert">
      <p>
        <strong>{words.heading}. </strong>
        {words.advice}
      </p>
      <div className="row">
        <button
          type="button"
          className="button button-main"
          aria-disabled={isBusy}
          onClick={() => void check()}
        >
          {words.button}
        </button>
        {damage === 'met-again' && <a href="#/settings/backups">Go to your backups</a>}
        <span role="status">{isBusy && 'One moment. Looking at all of your records…'}</span>
        {error !== '' && <span className="error">{error}</span>}
      </div>
    </div>
  )
}

function Whole({ at, close }: { readonly at: string; readonly close: () => void }) {
  const news = useRef<HTMLParagraphElement>(null)
  const words = wholeWords(timeInWords(at))
  // The button that was pressed is gone.
  useEffect(() => news.current?.focus(), [])
  return (
    <div className="notice notice-yes stack-tight damage-notice">
      <p ref={news} tabIndex={-1}>
        <strong>
          <span aria-hidden="true">✓ </span>
          {words.heading}.{' '}
        </strong>
        {words.advice}
      </p>
      <div>
        <button type="button" className="button" onClick={close}>
          Close this message
        </button>
      </div>
    </div>
  )
}

function useCheck() {
  const { keeping } = useStores()
  const [wholeAt, setWholeAt] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const check = async () => {
    if (isBusy) return
    setBusy(true)
    setError('')
    try {
      await keeping.checkRecords()
      setWholeAt(new Date().toISOString())
    } catch (failure) {
      setError(sentenceOf(failure))
    } finally {
      setBusy(false)
    }
  }
  return { wholeAt, isBusy, error, check, close: () => setWholeAt(null) }
}

/** What was typed into a page that is gone by now. */
export function TypedNotes() {
  const { call } = useStores()
  const list = useStore(typed, state => state.list)
  if (list.length === 0) return null
  return (
    <section className="notice notice-partly stack-tight unsaved-notes" aria-label="What you typed">
      <p>
        <strong>You typed this before your records were checked. </strong>
        It is not saved. Put in again what is missing.
      </p>
      <WhatWasTyped list={list} write={text => call('reports.copy', { text })} letGo={letTypedGo} />
    </section>
  )
}

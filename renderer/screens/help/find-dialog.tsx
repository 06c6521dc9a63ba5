import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { Pack } from '../../../shared/checklist/pack.ts'
import { packFor } from '../../../shared/checklist/status.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import type { Card } from '../../../shared/learning/card.ts'
import { currentService } from '../../state/services.ts'
import { useStores } from '../../stores.tsx'
import { type Findable, find, findables, prepare, type Prepared } from './find.ts'
import { FindList } from './find-list.tsx'
import { usePack } from './use-pack.ts'

interface Props {
  readonly isOpen: boolean
  readonly close: () => void
}

/** Finds a page, a question or a word by typing a part of it. */
export function FindDialog({ isOpen, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the dialog is taken away: closing it gives the focus back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (isOpen) {
      shown?.showModal()
      shown?.querySelector('input')?.focus()
    }
    return () => shown?.close()
  }, [isOpen])
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click beside the box closes it; the keyboard has Esc and the button
    <dialog
      ref={dialog}
      className="dialog find"
      aria-labelledby="find-heading"
      onCancel={event => {
        event.preventDefault()
        close()
      }}
      onClick={event => {
        if (event.target === dialog.current) close()
      }}
    >
      {isOpen && <Find close={close} />}
    </dialog>
  )
}

/** The index takes a moment to make, so it is kept for as long as the pack stays: one for each kind of service. */
const kept = new WeakMap<Pack, Map<string, Prepared>>()

function preparedFor(
  pack: Pack,
  kind: string | undefined,
  cards: readonly Card[] | undefined,
): Prepared {
  const ofPack = kept.get(pack) ?? new Map<string, Prepared>()
  kept.set(pack, ofPack)
  const name = `${kind ?? ''} ${cards?.length ?? 0}`
  const asked = kind === undefined ? pack : packFor(pack, { kind })
  const prepared = ofPack.get(name) ?? prepare(findables(asked, cards))
  ofPack.set(name, prepared)
  return prepared
}

function useFound(query: string) {
  const { services, checklist, learning } = useStores()
  const pack = useStore(checklist, state => state.pack)
  const cards = useStore(learning, state => state.cards)
  const kind = useStore(services, ({ heard }) => currentService(heard)?.kind)
  useEffect(() => {
    // Without the cards everything else is found all the same; their own page says what went wrong.
    learning.loadCards().catch(() => undefined)
  }, [learning])
  const prepared = useMemo(
    () => (pack === undefined ? prepare(findables(pack)) : preparedFor(pack, kind, cards)),
    [pack, kind, cards],
  )
  return { isPackRead: pack !== undefined, found: find(query, prepared).slice(0, mostShown) }
}

/** More than this nobody reads; a longer query narrows it. */
const mostShown = 20

function Find({ close }: { readonly close: () => void }) {
  const [, navigate] = useLocation()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [openWord, setOpenWord] = useState<string | null>(null)
  const { error, again } = usePack()
  const { isPackRead, found } = useFound(query)
  const type = (text: string) => {
    setQuery(text)
    setAt(0)
    setOpenWord(null)
  }
  const choose = (thing: Findable | undefined) => {
    if (thing === undefined) return
    if (thing.kind === 'word') {
      setOpenWord(openWord === thing.id ? null : thing.id)
      return
    }
    close()
    navigate(thing.to)
  }
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setAt((at + 1) % Math.max(1, found.length)),
    ArrowUp: () => setAt((at - 1 + found.length) % Math.max(1, found.length)),
    Enter: () => choose(found[at]),
  }
  return (
    <div className="stack">
      <div className="row-apart">
        <h2 id="find-heading">Find</h2>
        <button type="button" className="button-link" onClick={close}>
          Close
        </button>
      </div>
      <div className="field">
        <label htmlFor="find-box">A page, a question or a word</label>
        <input
          id="find-box"
          className="input"
          type="text"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls="find-list"
          aria-autocomplete="list"
          aria-activedescendant={found[at] === undefined ? undefined : `find-${at}`}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={event => type(event.target.value)}
          onKeyDown={event => {
            const move = moves[event.key]
            if (move === undefined) return
            event.preventDefault()
            move()
          }}
        />
      </div>
      <div>
        <FindList found={found} at={at} openWord={openWord} choose={choose} pointAt={setAt} />
        <FindNews query={query} found={found} openWord={openWord} />
      </div>
      {!isPackRead && error === undefined && <p role="status">Reading the questions…</p>}
      {!isPackRead && error !== undefined && (
        <p role="alert">
          Questions and words cannot be found just now. {sentenceOf(error)}{' '}
          <button type="button" className="button-link" onClick={again}>
            Try again
          </button>
        </p>
      )}
    </div>
  )
}

interface NewsProps {
  readonly query: string
  readonly found: readonly Findable[]
  readonly openWord: string | null
}

/** Says how many were found, or what an opened word means, after the typing has paused. */
function FindNews({ query, found, openWord }: NewsProps) {
  const word = found.find(({ id }) => id === openWord)
  const isNothing = found.length === 0
  const count = found.length === 1 ? '1 found' : `${found.length} found`
  const words = word === undefined ? (isNothing ? '' : count) : `${word.title}: ${word.meaning}`
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(words), 500)
    return () => window.clearTimeout(timer)
  }, [words])
  return (
    <>
      <div role="status">
        {isNothing && (
          <div className="stack-tight">
            <h3>Nothing found for “{query.trim()}”</h3>
            <p>Try one word, or only the beginning of it.</p>
          </div>
        )}
      </div>
      <span className="for-ears" role="status">
        {said}
      </span>
    </>
  )
}

import { useStore } from 'zustand'
import { typed } from '../../components/typed.ts'
import { unsaved } from '../../components/unsaved.ts'
import { WhatWasTyped } from '../../components/what-was-typed.tsx'
import { useStores } from '../../stores.tsx'

/** What could not be saved before the records turned out to be damaged: it goes along whatever is chosen. */
export function TypedBefore() {
  const { call } = useStores()
  const fields = useStore(typed, state => state.list)
  const notSaved = useStore(unsaved, state => state.list)
  const list = [...notSaved, ...fields]
  if (list.length === 0) return null
  return (
    <section className="card stack-tight" aria-labelledby="typed-before">
      <h2 id="typed-before">What you typed is still here</h2>
      <p>
        You will see it again once your records are open. To be quite sure, copy it now and paste it
        into an email or a document.
      </p>
      <WhatWasTyped list={list} write={text => call('reports.copy', { text })} />
    </section>
  )
}

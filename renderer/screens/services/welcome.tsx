import { useState } from 'react'
import { useStore } from 'zustand'
import { sentenceOf } from '../../../shared/failure.ts'
import { PageHeading } from '../../components/heading.tsx'
import { useStores } from '../../stores.tsx'

/** What this is, in the time it takes to sit down. */
export function Welcome(props: { readonly goOn: () => void }) {
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading>Ten minutes to see how safe your service is</PageHeading>
        <p>
          Care Cyber Check asks you plain questions about passwords, backups, devices and staff.
          Then it tells you what would help most, and how to do it.
        </p>
      </div>
      <ul className="plain promises">
        <li>
          <h2>Stop whenever you like</h2>
          <p>Every answer is saved at once. Come back in ten minutes or in ten days.</p>
        </li>
        <li>
          <h2>It all stays on this PC</h2>
          <p>No account and no internet needed. Nobody sees your answers unless you show them.</p>
        </li>
        <li>
          <h2>Independent, and free</h2>
          <p>It was made for care services in England. It is not an NHS service.</p>
        </li>
      </ul>
      <div className="stack-tight">
        <div>
          <button type="button" className="button button-main" onClick={props.goOn}>
            Set up my service
          </button>
        </div>
        <p className="small quiet">
          Seven short questions, under two minutes. You only need to answer the first.
        </p>
      </div>
      <BringBack />
    </div>
  )
}

/** Whoever removed their only service lands here; this is their way back. */
function BringBack() {
  const { services } = useStores()
  const removed = useStore(services, ({ heard }) => heard?.removed ?? [])
  const [error, setError] = useState('')
  if (removed.length === 0) return null
  const bringBack = async (id: string) => {
    await services.restore(id)
    await services.choose(id)
  }
  return (
    <section className="notice stack-tight" aria-labelledby="removed-before">
      <h2 id="removed-before">You have removed a service</h2>
      {removed.map(({ id, name }) => (
        <div key={id}>
          <button
            type="button"
            className="button"
            onClick={() => {
              bringBack(id).catch((failure: unknown) => setError(sentenceOf(failure)))
            }}
          >
            Bring back {name === '' ? 'my service' : name}
          </button>
        </div>
      ))}
      <p className="error" role="alert">
        {error}
      </p>
    </section>
  )
}

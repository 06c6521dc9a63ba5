import { useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { sentenceOf } from '../../../shared/failure.ts'
import { PageHeading } from '../../components/heading.tsx'
import { useStores } from '../../stores.tsx'

const promises = [
  {
    drawing: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l3 2',
    title: 'Stop whenever you like',
    words: 'Every answer is saved at once. Come back in ten minutes or in ten days.',
  },
  {
    drawing: 'M3 4h18v12H3zM8 20h8M12 16v4',
    title: 'It all stays on this PC',
    words:
      'No account, no internet needed. Nobody sees your answers unless you show or share them.',
  },
  {
    drawing: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6',
    title: 'Independent, and free',
    words: 'It was made for care services in England. It is not an NHS service.',
  },
]

/** What this is, in the time it takes to sit down. */
export function Welcome(props: { readonly goOn: () => void }) {
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading>In ten minutes, see what would protect your service most</PageHeading>
        <p>
          Care Cyber Check asks you plain questions about passwords, backups, devices and staff.
          Then it tells you what would help most, and how to do it.
        </p>
      </div>
      <ul className="plain promises">
        {promises.map(({ drawing, title, words }) => (
          <li key={title}>
            <svg
              viewBox="0 0 24 24"
              aria-hidden="true"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
            >
              <path d={drawing} strokeLinecap="round" strokeLinejoin="round" />
            </svg>
            <h2>{title}</h2>
            <p>{words}</p>
          </li>
        ))}
      </ul>
      <WaysOn goOn={props.goOn} />
      <BringBack />
    </div>
  )
}

/** Whoever comes from another PC, or from one that broke, has no use for an empty app. */
function WaysOn(props: { readonly goOn: () => void }) {
  const { keeping } = useStores()
  const [, navigate] = useLocation()
  const [error, setError] = useState('')
  const open = async () => {
    setError('')
    if (await keeping.openBackup()) navigate('/restore')
  }
  return (
    <div className="stack-tight">
      <div className="row">
        <button type="button" className="button button-main" onClick={props.goOn}>
          Set up my service
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            open().catch((failure: unknown) => setError(sentenceOf(failure)))
          }}
        >
          I have a backup file
        </button>
      </div>
      <p role="alert">{error !== '' && <span className="error">{error}</span>}</p>
      <p className="small quiet">
        Setting up takes seven short questions, under two minutes. You only need to answer the
        first. A backup file brings back what you did on another PC; its name ends in “.ccc”.
      </p>
    </div>
  )
}

/** Whoever removed their only service lands here; this is their way back. */
function BringBack() {
  const { services } = useStores()
  const [, navigate] = useLocation()
  const removed = useStore(services, ({ heard }) => heard?.removed)
  const [error, setError] = useState('')
  if (removed === undefined || removed.length === 0) return null
  const bringBack = async (id: string) => {
    await services.restore(id)
    await services.choose(id)
    navigate('/')
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

import { useEffect, useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'
import { countsInWords } from '../../../shared/keeping/backup-words.ts'
import type { BackupPreview } from '../../../shared/keeping/backup.ts'
import type { SalvageOffer as Offer } from '../../../shared/keeping/salvage.ts'
import {
  leftOutInWords,
  nothingInWords,
  offerInWords,
} from '../../../shared/keeping/salvage-words.ts'
import { useStores } from '../../stores.tsx'
import { useErrand } from './use-errand.ts'

interface OfferProps {
  /** What it would be added to; null while none is open. */
  readonly backup: BackupPreview | null
  readonly found: () => void
}

/** What the damaged file could add to a backup that is open. */
export function SalvageOffer({ backup, found }: OfferProps) {
  return backup === null ? null : <Salvage token={backup.token} found={found} />
}

interface Props {
  /** Of the backup that it would be added to; null where there is none. */
  readonly token: string | null
  /** Told when something was found, so that the main button is the one that adds it. */
  readonly found: () => void
}

type State =
  | { readonly is: 'looking' | 'nothing' }
  | { readonly is: 'failed'; readonly words: string }
  | { readonly is: 'found'; readonly offer: Offer }

/** Looks for what can still be read in the damaged file, says what it is before it counts, and adds it when somebody agrees. */
export function Salvage({ token, found }: Props) {
  const { keeping } = useStores()
  const [state, setState] = useState<State>({ is: 'looking' })
  useEffect(() => {
    let isWanted = true
    const set = (next: State) => {
      if (isWanted) setState(next)
    }
    keeping.salvage(token).then(
      offer => {
        set(offer === null ? { is: 'nothing' } : { is: 'found', offer })
        if (offer !== null && isWanted) found()
      },
      (failure: unknown) => set({ is: 'failed', words: sentenceOf(failure) }),
    )
    return () => {
      isWanted = false
    }
  }, [keeping, token, found])
  return (
    <section className="stack-tight" aria-labelledby="still-readable">
      <h3 id="still-readable">What the damaged file still holds</h3>
      <div role="status">
        {state.is === 'looking' && <p className="quiet">Reading what can still be read…</p>}
        {state.is === 'nothing' && <p>{nothingInWords(token !== null)}</p>}
        {state.is === 'failed' && (
          <p className="notice notice-partly">
            The app could not look into the damaged file. {state.words}
          </p>
        )}
        {state.is === 'found' && <Found offer={state.offer} />}
      </div>
      {state.is === 'found' && <Agree offer={state.offer} />}
    </section>
  )
}

function Found({ offer }: { readonly offer: Offer }) {
  return (
    <div className="notice notice-yes stack-tight">
      <p>
        <strong>{offerInWords(offer)}</strong>
      </p>
      <ul className="stack-tight">
        {leftOutInWords(offer).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="small quiet">Then you would have: {countsInWords(offer.then.counts)}.</p>
    </div>
  )
}

function Agree({ offer }: { readonly offer: Offer }) {
  const { keeping } = useStores()
  const { isBusy, news, error, run } = useErrand()
  const add = async () => {
    await keeping.restore(offer.token)
    await keeping.load()
    return ''
  }
  return (
    <div className="row">
      <button
        type="button"
        className="button button-main"
        aria-disabled={isBusy}
        onClick={() => void run('One moment. Adding it and opening your records…', add)}
      >
        {offer.hasBackup
          ? 'Use this backup and add what could be read'
          : 'Start again with what could be read'}
      </button>
      <span role="status">{news}</span>
      <span className="error" role="alert">
        {error}
      </span>
    </div>
  )
}

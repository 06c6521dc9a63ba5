import { useEffect, useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'
import { countsInWords } from '../../../shared/keeping/backup-words.ts'
import type { BackupPreview, BackupProgress } from '../../../shared/keeping/backup.ts'
import type { SalvageOffer as Offer } from '../../../shared/keeping/salvage.ts'
import {
  heldWords,
  leftOutInWords,
  nothingInWords,
  offerInWords,
} from '../../../shared/keeping/salvage-words.ts'
import { useStores } from '../../stores.tsx'
import { useErrand } from './use-errand.ts'

/** What is the matter with the file: what it says makes no sense, or the disk does not give it out. */
export type Hurt = 'damaged' | 'failing'

interface OfferProps extends Omit<Props, 'token'> {
  /** What it would be added to; null while none is open. */
  readonly backup: BackupPreview | null
}

/** What the file could add to a backup that is open. */
export function SalvageOffer({ backup, ...props }: OfferProps) {
  return backup === null ? null : <Salvage token={backup.token} {...props} />
}

interface Props {
  /** Of the backup that it would be added to; null where there is none. */
  readonly token: string | null
  readonly hurt: Hurt
  /** Told when something was found, so that the main button is the one that adds it. */
  readonly found: () => void
}

type State =
  | { readonly is: 'asking' | 'looking' | 'nothing' }
  | { readonly is: 'failed'; readonly words: string }
  | { readonly is: 'found'; readonly offer: Offer }

/** Looks for what can still be read in the file, says what it is before it counts, and adds it when somebody agrees. */
export function Salvage({ token, hurt, found }: Props) {
  const { state, look } = useSalvage(token, hurt, found)
  return (
    <section className="stack-tight" aria-labelledby="still-readable">
      <h3 id="still-readable">{heldWords[hurt]}</h3>
      {state.is === 'asking' && <Ask look={look} />}
      <div role="status">
        {state.is === 'looking' && <p className="quiet">Reading what can still be read…</p>}
        {state.is === 'nothing' && <p>{nothingInWords(token !== null)}</p>}
        {state.is === 'failed' && (
          <p className="notice notice-partly">
            The app could not look into the file with your records. {state.words}
          </p>
        )}
        {state.is === 'found' && <Found offer={state.offer} />}
      </div>
      {state.is === 'looking' && <HowFar />}
      {state.is === 'found' && <Agree offer={state.offer} />}
    </section>
  )
}

function useSalvage(token: string | null, hurt: Hurt, found: () => void) {
  const { keeping } = useStores()
  const [state, setState] = useState<State>({ is: hurt === 'failing' ? 'asking' : 'looking' })
  const isLooking = state.is === 'looking'
  useEffect(() => {
    if (!isLooking) return undefined
    let isWanted = true
    const set = (next: State) => {
      if (isWanted) setState(next)
    }
    keeping.salvage(token).then(
      offer => {
        if (offer !== null && isWanted) found()
        set(offer === null ? { is: 'nothing' } : { is: 'found', offer })
      },
      (failure: unknown) => set({ is: 'failed', words: sentenceOf(failure) }),
    )
    return () => {
      isWanted = false
    }
  }, [keeping, token, found, isLooking])
  return { state, look: () => setState({ is: 'looking' }) }
}

/** Reading wears a failing disk and takes its time: not without being asked. */
function Ask({ look }: { readonly look: () => void }) {
  return (
    <>
      <p>
        The app can read the file piece by piece and leave out what the disk does not give out. That
        may take two minutes. Nothing is changed by it.
      </p>
      <div>
        <button type="button" className="button" onClick={look}>
          See what can still be read
        </button>
      </div>
    </>
  )
}

const soonMs = 1000

/** Once it takes longer than a moment: how far it is, and a way not to wait for the rest. */
function HowFar() {
  const { keeping } = useStores()
  const [isLong, setLong] = useState(false)
  const [progress, setProgress] = useState<BackupProgress | null>(null)
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), soonMs)
    const unhear = window.careCyberCheck.on('keeping.progress', setProgress)
    return () => {
      window.clearTimeout(timer)
      unhear()
    }
  }, [])
  if (!isLong || progress === null) return null
  const end = () => {
    keeping.endReading().catch(() => undefined)
  }
  return (
    <div className="row">
      <progress aria-label="How much has been read" max={progress.of} value={progress.done} />
      <button type="button" className="button-link" onClick={end}>
        Enough: go on with what has been read
      </button>
    </div>
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

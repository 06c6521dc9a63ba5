import type { ReactNode } from 'react'
import { isByFile, savedOnInWords } from '../../../shared/sharing/letter-words.ts'
import type { KeptLetter } from '../../../shared/sharing/queue.ts'
import { useStores } from '../../stores.tsx'
import type { SharingStep } from './use-sharing-step.ts'

interface Props {
  readonly serviceId: string
  readonly letter: KeptLetter
  readonly step: SharingStep
  /** Stands first once there is a file. */
  readonly children?: ReactNode
}

/** The way without a network: the file, its receipt, and the way back online. Nothing where it is not the question. */
export function ByFile({ serviceId, letter, step, children }: Props) {
  const { sharing } = useStores()
  const waits = ['frozen', 'sending', 'withdrawing'].includes(letter.state)
  if (!waits) return null
  const isAsked = letter.state === 'withdrawing'
  const isSaved = savedOnInWords(letter, isAsked ? 'withdraw' : 'send') !== null
  return (
    <>
      {isSaved && !isAsked && (
        <p className="quiet">
          An e-mail shows the review who sent it; the file itself does not. Sent online as well, it
          still counts once.
        </p>
      )}
      <div className="row">
        {isSaved && children}
        <button
          type="button"
          className="button"
          aria-disabled={step.busy}
          onClick={() =>
            void step.run(() => sharing.saveAsFile(serviceId, letter.id, letter.sha256))
          }
        >
          {saveWords(isAsked, isSaved)}
        </button>
        {isByFile(letter) && (
          <button
            type="button"
            className="button"
            aria-disabled={step.busy}
            onClick={() => void step.run(() => sharing.sendOnline(serviceId, letter.id))}
          >
            Send it online now
          </button>
        )}
      </div>
    </>
  )
}

function saveWords(isAsked: boolean, isSaved: boolean): string {
  if (isAsked) return isSaved ? 'Save the request again' : 'Save the request as a file'
  return isSaved ? 'Save the file again' : 'Save as a file'
}

import { Link } from 'wouter'
import {
  canTakeBack,
  isByFile,
  letterMeaning,
  letterNews,
  untilSentence,
} from '../../../shared/sharing/letter-words.ts'
import { quarterInWords } from '../../../shared/sharing/quarters.ts'
import type { KeptLetter, SharingStanding } from '../../../shared/sharing/queue.ts'
import { refusalSentences } from '../../../shared/sharing/refusal-words.ts'
import { PageHeading } from '../../components/heading.tsx'
import { useStores, useToday } from '../../stores.tsx'
import { LetterChip } from './letter-chip.tsx'
import { ByFile } from './by-file.tsx'
import { OpenReceipt } from './open-receipt.tsx'
import { ReceiptFacts } from './receipt-facts.tsx'
import { StillThere } from './still-there.tsx'
import { StopSharing } from './stop-sharing.tsx'
import { TakeBack } from './take-back.tsx'
import { Tries } from './tries.tsx'
import type { SharingStep } from './use-sharing-step.ts'
import { WhatWasSent } from './what-was-sent.tsx'

interface Props {
  readonly serviceId: string
  readonly standing: SharingStanding
  readonly letter: KeptLetter
  readonly step: SharingStep
}

/** What became of what was shared, and everything that can still be done with it. */
export function LetterPage(props: Props) {
  const { standing, letter, step } = props
  const today = useToday()
  return (
    <div className="stack-wide share-letter">
      <div className="stack">
        <p className="small quiet">Share with the review</p>
        <PageHeading news={String(step.done)}>{letterNews(letter)}</PageHeading>
        <p>
          <LetterChip letter={letter} /> <span>For {quarterInWords(letter.quarter)}.</span>
        </p>
        <p>
          {letterMeaning(letter)} {untilSentence(letter, today)}
        </p>
        <StillThere letters={standing.letters} letter={letter} />
        {!standing.isOn && <p>Sharing is switched off.</p>}
        <Refused letter={letter} />
        <p className="error" role="alert">
          {step.trouble}
        </p>
        <Actions {...props} />
      </div>
      {letter.receipt !== null && <ReceiptFacts receipt={letter.receipt} />}
      <WhatWasSent letter={letter} />
      <p>
        <Link to="/share/letters">Sent and waiting: every letter and every try</Link>
      </p>
    </div>
  )
}

function Refused({ letter }: Pick<Props, 'letter'>) {
  const sentences = refusalSentences(letter)
  if (sentences.length === 0) return null
  return (
    <div className="notice notice-no stack-tight">
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

const waits = ['frozen', 'sending', 'withdrawing']

function Actions({ serviceId, standing, letter, step }: Props) {
  const { sharing } = useStores()
  const today = useToday()
  const mayTakeBack = canTakeBack(letter, today)
  return (
    <>
      <ByFile serviceId={serviceId} letter={letter} step={step}>
        <OpenReceipt serviceId={serviceId} step={step} isMain />
      </ByFile>
      {waits.includes(letter.state) && !isByFile(letter) && (
        <>
          <Tries letter={letter} most={1} />
          <div>
            <button
              type="button"
              className="button"
              aria-disabled={step.busy}
              onClick={() => void step.run(() => sharing.tryNow(serviceId))}
            >
              Try now
            </button>
          </div>
        </>
      )}
      <div className="row share-actions">
        {(mayTakeBack || letter.state === 'refused') && (
          <Link to="/share/send" className="button">
            {letter.state === 'refused' ? 'Share again' : 'Correct it'}
          </Link>
        )}
        {mayTakeBack && <TakeBack serviceId={serviceId} letter={letter} step={step} />}
        {standing.isOn && <StopSharing serviceId={serviceId} step={step} />}
      </div>
    </>
  )
}

import { Link } from 'wouter'
import { capital, counted } from '../../../shared/counted.ts'
import { momentInWords } from '../../../shared/dates.ts'
import {
  canTakeBack,
  isByFile,
  letterMeaning,
  untilSentence,
} from '../../../shared/sharing/letter-words.ts'
import { quarterInWords } from '../../../shared/sharing/quarters.ts'
import type { KeptLetter } from '../../../shared/sharing/queue.ts'
import { refusalSentence, refusalWords } from '../../../shared/sharing/refusal-words.ts'
import { PageHeading } from '../../components/heading.tsx'
import { useStores, useToday } from '../../stores.tsx'
import { ByFile } from './by-file.tsx'
import { LetterChip } from './letter-chip.tsx'
import { OpenReceipt } from './open-receipt.tsx'
import { TakeBack } from './take-back.tsx'
import { Tries } from './tries.tsx'
import { type SharingStep, useSharingStep } from './use-sharing-step.ts'
import { WhatWasSent } from './what-was-sent.tsx'
import { type Shared, WithSharing } from './with-sharing.tsx'

/** Every letter to the review and every try, in plain words. */
export function LettersScreen() {
  return <WithSharing>{shared => <Letters key={shared.work.service.id} {...shared} />}</WithSharing>
}

function Letters({ work, standing }: Shared) {
  const { sharing } = useStores()
  const step = useSharingStep()
  const serviceId = work.service.id
  const letters = standing.letters.filter(({ state }) => state !== 'prepared')
  const waiting = letters.filter(
    ({ nextTryAt, state }) => nextTryAt !== null || state === 'sending',
  )
  const byFile = letters.filter(isByFile)
  return (
    <div className="stack-wide share-letter">
      <div className="stack">
        <p className="small">
          <Link to="/share">‹ Share with the review</Link>
        </p>
        <PageHeading news={String(step.done)}>
          {newsOf(letters.length, waiting.length, byFile.length)}
        </PageHeading>
        {letters.length === 0 && (
          <p>
            Whatever you share will stand here, with each try to send it. Nothing has left this PC.{' '}
            <Link to="/share">Read what sharing is</Link>
          </p>
        )}
        {waiting.length > 0 && (
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
        )}
        <p className="error" role="alert">
          {step.trouble}
        </p>
        {letters.length > 0 && <OpenReceipt serviceId={serviceId} step={step} />}
      </div>
      <ul className="plain stack">
        {letters.map(letter => (
          <OneLetter key={letter.id} serviceId={serviceId} letter={letter} step={step} />
        ))}
      </ul>
    </div>
  )
}

function newsOf(letters: number, waiting: number, byFile: number): string {
  if (letters === 0) return 'Nothing was sent and nothing waits'
  if (waiting === 0 && byFile > 0) {
    const verb = byFile === 1 ? 'waits' : 'wait'
    return `${capital(counted(byFile, 'letter', 'letters'))} ${verb} for a receipt file`
  }
  if (waiting === 0) return 'Nothing waits to be sent'
  const verb = waiting === 1 ? 'waits' : 'wait'
  return `${capital(counted(waiting, 'letter', 'letters'))} ${verb} for the review`
}

interface OneProps {
  readonly serviceId: string
  readonly letter: KeptLetter
  readonly step: SharingStep
}

function OneLetter({ serviceId, letter, step }: OneProps) {
  const today = useToday()
  const { agreedAt, quarter, refusal } = letter
  return (
    <li className="card stack-tight share-one">
      <div className="row">
        <h2>Your answers for {quarterInWords(quarter)}</h2>
        <LetterChip letter={letter} />
      </div>
      {agreedAt !== null && (
        <p className="small quiet">You agreed to it {momentInWords(agreedAt, today)}.</p>
      )}
      <p>
        {letterMeaning(letter)} {untilSentence(letter, today)}
      </p>
      {refusal !== null && (
        <p>
          {refusalSentence(refusal)} {refusalWords[refusal].toDo}
        </p>
      )}
      <Tries letter={letter} />
      <WhatWasSent letter={letter} />
      <ByFile serviceId={serviceId} letter={letter} step={step} />
      {canTakeBack(letter, today) && (
        <div>
          <TakeBack serviceId={serviceId} letter={letter} step={step} />
        </div>
      )}
    </li>
  )
}

import { Link } from 'wouter'
import { momentInWords } from '../../../shared/dates.ts'
import {
  canCorrect,
  canTakeBack,
  letterMeaning,
  untilSentence,
} from '../../../shared/sharing/letter-words.ts'
import { quarterInWords } from '../../../shared/sharing/quarters.ts'
import type { KeptLetter, SharingStanding } from '../../../shared/sharing/queue.ts'
import { refusalSentences } from '../../../shared/sharing/refusal-words.ts'
import { useToday } from '../../stores.tsx'
import { ByFile } from './by-file.tsx'
import { LetterChip } from './letter-chip.tsx'
import { StillThere } from './still-there.tsx'
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

/** A letter among others: what became of it, each try, and what can still be done with it. */
export function OneLetter({ serviceId, standing, letter, step }: Props) {
  const today = useToday()
  const { agreedAt, quarter } = letter
  const { letters } = standing
  return (
    <div className="card stack-tight share-one">
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
      <StillThere letters={letters} letter={letter} />
      <Sentences sentences={refusalSentences(letter)} />
      <Tries letter={letter} />
      <WhatWasSent letter={letter} />
      <ByFile serviceId={serviceId} letter={letter} step={step} />
      {canTakeBack(letter, today) && (
        <div className="row share-actions">
          {canCorrect(letter, letters, today) && (
            <Link
              to={quarter === standing.quarter ? '/share/send' : `/share/send/${quarter}`}
              className="button"
            >
              Correct it
            </Link>
          )}
          <TakeBack serviceId={serviceId} letter={letter} step={step} />
        </div>
      )}
    </div>
  )
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>
}

import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { sentenceOf } from '../../../shared/failure.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { useStores, type Work } from '../../stores.tsx'

interface Props {
  readonly work: Work
  readonly unanswered: number
}

/** Finishing a check, with what it means said first; or starting the next one. */
export function Finish({ work, unanswered }: Props) {
  const { checklist } = useStores()
  const [, navigate] = useLocation()
  const [error, setError] = useState('')
  const { round } = work.check
  const run = (step: Promise<void>, then: string) => {
    step.then(
      () => navigate(then),
      (failure: unknown) => setError(sentenceOf(failure)),
    )
  }
  return (
    <>
      {round.finishedAt === null ? (
        <FinishStep
          unanswered={unanswered}
          finish={() => run(checklist.finish(work.service.id, round.id), '/reports/check')}
        />
      ) : (
        <div className="notice stack-tight">
          <p>
            It was finished on {dayInWords(round.finishedAt)} and is kept as it stood. To change an
            answer, start the next check: last time’s answers come with you, and you confirm or
            change each.
          </p>
          <div className="row">
            <button
              type="button"
              className="button button-main"
              onClick={() => run(checklist.startNext(work.service.id), '/checklist')}
            >
              Start the next check
            </button>
            <Link to="/reports/check">See the report</Link>
          </div>
        </div>
      )}
      {error !== '' && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
    </>
  )
}

function FinishStep({
  unanswered,
  finish,
}: {
  readonly unanswered: number
  readonly finish: () => void
}) {
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <div>
        <button
          type="button"
          className={unanswered === 0 ? 'button button-main' : 'button'}
          onClick={() => setAsking(true)}
        >
          Finish this check
        </button>
      </div>
    )
  }
  return (
    <div className="notice stack-tight" role="group" aria-label="Finish this check">
      <p>
        Finishing dates this check and keeps its answers as they are.
        {unanswered > 0 &&
          ` ${unanswered} ${unanswered === 1 ? 'question is' : 'questions are'} not answered or confirmed; the report will say so.`}
      </p>
      <div className="row">
        <button type="button" className="button button-main" onClick={finish}>
          Yes, finish and date it
        </button>
        <button type="button" className="button" onClick={() => setAsking(false)}>
          Not yet
        </button>
      </div>
    </div>
  )
}

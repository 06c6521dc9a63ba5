import { useState } from 'react'
import { Link } from 'wouter'
import { progressOf } from '../../../shared/checklist/progress.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { lookAgainOn } from '../../../shared/plan/look-again.ts'
import { counted } from '../../../shared/counted.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { PageHeading } from '../../components/heading.tsx'
import type { Work } from '../../stores.tsx'
import { AddOwnLine } from './add-own-line.tsx'

/** Before the first answer: what would be here, and the way to get it. */
export function NoPlanYet({ work }: { readonly work: Work }) {
  const [isAdding, setAdding] = useState(false)
  return (
    <div className="stack">
      <PageHeading>Your plan makes itself as you answer</PageHeading>
      <p>
        Each “No”, “Partly” or “Not sure” puts one clear thing to do here: the steps, the minutes it
        takes, who does it and by when. So does each device that loses its updates. The most
        important comes first. You rate nothing.
      </p>
      <div className="row">
        <Link to="/checklist/quick" className="button button-main">
          Start the ten-minute check
        </Link>
        <button
          type="button"
          className="button"
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          Add a line of your own
        </button>
      </div>
      {isAdding && <AddOwnLine service={work.service} close={() => setAdding(false)} />}
    </div>
  )
}

/** Everything answered so far is fine: says so, and when to look again. */
export function NothingToDo({ work }: { readonly work: Work }) {
  const { total, settled } = progressOf(questionsOf(work.pack), work.answers)
  const left = total - settled
  const again = lookAgainOn(work.pack, work.answers, work.plan)
  return (
    <div className="stack-tight">
      {left > 0 ? (
        <>
          <p>
            That is good news for what you have answered. {settled} of {total} questions are
            answered; {counted(left, 'is', 'are')} still open, and each may put something here.
          </p>
          <div>
            <Link to="/checklist" className="button button-main">
              Go on with the checklist
            </Link>
          </div>
        </>
      ) : (
        <p>
          Every question is answered and nothing is waiting. Well done.
          {again !== null &&
            ` Look again on ${dayInWords(again)}: that is when the first answer grows old.`}
        </p>
      )}
    </div>
  )
}

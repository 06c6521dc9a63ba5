import { dayInWords } from '../../../shared/dates.ts'
import { isClosed, isOpen, isOverdue } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { dueSentence, planStateWords, whoInWords } from '../../../shared/plan/words.ts'

/** Who, how long, by when and how it stands, in one line under the heading. */
export function LineFacts({ line, today }: { readonly line: PlanLine; readonly today: string }) {
  const isToDo = isOpen(line)
  const isSettled = line.state === 'done' || isClosed(line)
  const { sign, words } = planStateWords[line.state]
  return (
    <ul className="row plain line-facts">
      <li>
        <span className={isSettled ? 'chip chip-yes' : 'chip chip-quiet'}>
          <span aria-hidden="true">{sign} </span>
          {words}
        </span>
      </li>
      {!isToDo && line.decidedOn !== null && (
        <li className="quiet">{dayInWords(line.decidedOn)}</li>
      )}
      {isToDo && (
        <>
          <li>
            <span className="quiet">Who: </span>
            <strong>{whoInWords(line)}</strong>
          </li>
          {line.minutes !== null && (
            <li>
              <span className="quiet">Takes: </span>
              <strong>{line.minutes} minutes</strong>
            </li>
          )}
          <li>
            {isOverdue(line, today) ? (
              <span className="chip chip-no">{dueSentence(line, today)}</span>
            ) : (
              <strong>{dueSentence(line, today)}</strong>
            )}
          </li>
        </>
      )}
    </ul>
  )
}

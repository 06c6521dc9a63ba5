import { isOverdue, type PlanLine } from '../../../shared/plan/plan.ts'
import { dueSentence, planStateWords, whoInWords } from '../../../shared/plan/words.ts'

/** Who, how long, by when and how it stands, in one line under the heading. */
export function LineFacts({ line, today }: { readonly line: PlanLine; readonly today: string }) {
  const isOpen = line.state === 'open' || line.state === 'reopened'
  const { sign, words } = planStateWords[line.state]
  return (
    <ul className="row plain line-facts">
      <li>
        <span className={isOpen ? 'chip chip-quiet' : 'chip chip-yes'}>
          <span aria-hidden="true">{sign} </span>
          {words}
        </span>
      </li>
      {isOpen && (
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

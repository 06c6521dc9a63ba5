import { Link } from 'wouter'
import { concernInWords } from '../../../shared/advisories/words.ts'
import { choiceWords } from '../../../shared/checklist/status.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { isDueForReview, isOverdue } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import {
  dueSentence,
  planStateWords,
  reviewSentence,
  stillInList,
  whoInWords,
} from '../../../shared/plan/words.ts'

interface Props {
  readonly line: PlanLine
  readonly today: string
}

/** Why the line is there, short: the harm for a line by rule, what is concerned for an advisory, one's own words for one's own. */
function shortWhy(line: PlanLine): string {
  if (line.concern !== null) return concernInWords(line.concern)
  return line.question?.harm.reason ?? line.why
}

/** One thing to do: what and why on the left, who, how long and by when on the right. */
export function OpenRow({ line, today }: Props) {
  return (
    <li className="plan-row">
      <div className="plan-what">
        <Title line={line} />
        <p className="small quiet">{shortWhy(line)}</p>
        {(line.state === 'reopened' || line.isToConfirm) && (
          <p className="row">
            {line.state === 'reopened' && (
              <span className="chip chip-partly">{planStateWords.reopened.words}</span>
            )}
            {line.isToConfirm && <span className="chip chip-quiet">From last time’s answer</span>}
          </p>
        )}
        {line.note !== '' && <p className="small plan-note">Note: {line.note}</p>}
      </div>
      <div className="plan-facts small">
        <span>
          <span className="for-ears">Who: </span>
          <strong>{whoInWords(line)}</strong>
        </span>
        {line.minutes !== null && <span>{line.minutes} minutes</span>}
        <span>
          {isOverdue(line, today) ? (
            <span className="chip chip-no">{dueSentence(line, today)}</span>
          ) : (
            dueSentence(line, today)
          )}
        </span>
        {line.dueOn !== null && !line.isDueSuggested && (
          // "In 5 days" means nothing on a sheet of paper a week later.
          <span className="on-paper">{dayInWords(line.dueOn)}</span>
        )}
      </div>
    </li>
  )
}

export function AsideRow({ line, today }: Props) {
  const isDue = isDueForReview(line, today)
  return (
    <li className="plan-row plan-aside">
      <div className="plan-what">
        <Title line={line} />
        <p className="small">
          <span className="quiet">Why not now: </span>
          {line.reason === '' ? 'No reason written down.' : line.reason}
        </p>
      </div>
      <div className="plan-facts small">
        <span className={isDue ? 'chip chip-partly' : undefined}>
          {reviewSentence(line.reviewOn, today)}
        </span>
      </div>
    </li>
  )
}

/** A line marked done keeps asking for the answer to follow. */
function SettledWhy({ line }: { readonly line: PlanLine }) {
  if (line.state === 'done' && line.ending !== null) return stillInList(line.ending)
  if (line.state !== 'done' || line.choice === null) return line.why
  return (
    <>
      The answer is still “{choiceWords[line.choice]}”.
      <span className="not-on-paper"> Open this line to change it.</span>
    </>
  )
}

export function SettledRow({ line }: { readonly line: PlanLine }) {
  return (
    <li className="plan-row plan-settled">
      <div className="plan-what">
        <Title line={line} />
        <p className="small quiet">
          <SettledWhy line={line} />
        </p>
        {line.note !== '' && <p className="small plan-note">Note: {line.note}</p>}
      </div>
      <div className="plan-facts small">
        <span>
          <span className="chip chip-yes">
            <span aria-hidden="true">✓ </span>
            {planStateWords[line.decision === 'done' ? 'done' : line.state].words}
          </span>
        </span>
        {line.decision === 'done' && line.decidedOn !== null && (
          <span>{dayInWords(line.decidedOn)}</span>
        )}
      </div>
    </li>
  )
}

function Title({ line }: { readonly line: PlanLine }) {
  return (
    <h3 className="plan-title">
      <Link to={`/plan/${line.key}`}>{line.title}</Link>
    </h3>
  )
}

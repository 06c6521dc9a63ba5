import { useId, useState } from 'react'
import { dayInWords, daysLater, monthsLater } from '../../../shared/dates.ts'
import type { PlanLine } from '../../../shared/plan/plan.ts'

interface Props {
  readonly line: PlanLine
  readonly today: string
  readonly save: (dueOn: string | null) => Promise<boolean>
}

/** While a year is typed the browser reports 0002, 0020 and 0202 as years; none of these is meant. */
const firstYear = '2020'

/** The day by which it should be done: the suggested one until a person chooses another. Saves as chosen. */
export function DueDate({ line, today, save }: Props) {
  const id = useId()
  // Null while the field follows the line; a text while something else stands in it.
  const [typed, setTyped] = useState<string | null>(null)
  const choose = (day: string) => {
    setTyped(day)
    if (day >= firstYear) void save(day).then(isSaved => isSaved && setTyped(null))
  }
  const clear = () => {
    setTyped(null)
    void save(null)
  }
  const leave = () => {
    if (typed === '' && !line.isDueSuggested) clear()
    else if (typed !== null && typed < firstYear) setTyped(null)
  }
  return (
    <div className="field">
      <label htmlFor={id}>By when</label>
      <span id={`${id}-hint`} className="small quiet">
        {hintOf(line)}
      </span>
      <div className="row">
        <input
          id={id}
          type="date"
          className="input input-date"
          aria-describedby={`${id}-hint`}
          value={typed ?? line.dueOn ?? ''}
          onChange={event => choose(event.target.value)}
          onBlur={leave}
        />
        <button type="button" className="button-link" onClick={() => choose(daysLater(today, 7))}>
          In a week
        </button>
        <button type="button" className="button-link" onClick={() => choose(monthsLater(today, 1))}>
          In a month
        </button>
        {!line.isDueSuggested && line.dueOn !== null && (
          <button type="button" className="button-link" onClick={clear}>
            {line.isOwn ? 'No date' : 'Use the suggested date'}
          </button>
        )}
      </div>
    </div>
  )
}

function hintOf(line: PlanLine): string {
  if (line.isDueSuggested && line.dueOn !== null) {
    return `${dayInWords(line.dueOn)} is our suggestion, from how much harm it could do. Choose another day if it suits you better.`
  }
  return line.dueOn === null ? 'No day is chosen yet.' : 'You chose this day.'
}

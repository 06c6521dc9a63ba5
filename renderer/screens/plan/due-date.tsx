import { dayInWords, daysLater, monthsLater } from '../../../shared/dates.ts'
import { isPastItsEnd } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { DateField } from '../../components/date-field.tsx'

interface Props {
  readonly line: PlanLine
  readonly today: string
  readonly save: (dueOn: string | null) => Promise<boolean>
}

/** The day by which it should be done: the suggested one until a person chooses another. Saves as chosen. */
export function DueDate({ line, today, save }: Props) {
  const isChosen = line.dueOn !== null && !line.isDueSuggested
  return (
    <DateField
      label="By when"
      hint={hintOf(line)}
      value={line.dueOn ?? ''}
      change={day => {
        if (day !== 'wrong') void save(day === '' ? null : day)
      }}
      picks={[
        { words: 'In a week', day: daysLater(today, 7) },
        { words: 'In a month', day: monthsLater(today, 1) },
        ...(isChosen
          ? [{ words: hasNoSuggestion(line) ? 'No date' : 'Use our suggestion', day: '' }]
          : []),
      ]}
    />
  )
}

/** Nothing suggests a day for a line of one's own, nor for devices whose day has passed. */
const hasNoSuggestion = ({ from, ending }: PlanLine) =>
  from === 'own' || (ending !== null && (ending.ended > 0 || ending.support.endsOn === null))

function hintOf(line: PlanLine): string {
  if (line.dueOn === null) {
    return isPastItsEnd(line)
      ? 'No day is chosen yet. The last day with updates has passed, so choose an early one.'
      : 'No day is chosen yet.'
  }
  if (line.ending !== null && line.isDueSuggested)
    return `${dayInWords(line.dueOn)} is the last day with updates.`
  return line.isDueSuggested
    ? `${dayInWords(line.dueOn)} is our suggestion: the more harm it could do, the sooner.`
    : `You chose ${dayInWords(line.dueOn)}.`
}

import { dayInWords, daysLater, monthsLater } from '../../../shared/dates.ts'
import type { PlanLine } from '../../../shared/plan/plan.ts'
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
        ...(isChosen ? [{ words: line.isOwn ? 'No date' : 'Use our suggestion', day: '' }] : []),
      ]}
    />
  )
}

function hintOf(line: PlanLine): string {
  if (line.dueOn === null) return 'No day is chosen yet.'
  return line.isDueSuggested
    ? `${dayInWords(line.dueOn)} is our suggestion: the more harm it could do, the sooner.`
    : `You chose ${dayInWords(line.dueOn)}.`
}

import { doers, type Doer } from '../../../shared/checklist/choices.ts'
import { doerWords, openLines } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { Filter } from '../../components/filter.tsx'

export type Shown = Doer | 'all'

/** A short plan is read at a glance; only a longer one is worth a filter. */
const fewLines = 5

export function shownLines(plan: readonly PlanLine[], shown: Shown): readonly PlanLine[] {
  return shown === 'all' ? plan : plan.filter(line => line.doer === shown)
}

interface Props {
  readonly plan: readonly PlanLine[]
  readonly shown: Shown
  readonly show: (shown: Shown) => void
}

/** Shows only the lines of one doer, for instance to print them for the IT person. */
export function DoerFilter({ plan, shown, show }: Props) {
  const open = openLines(plan)
  const known = doers.filter(doer => open.some(line => line.doer === doer))
  if (known.length < 2 || open.length <= fewLines) return null
  const choices: readonly Shown[] = ['all', ...known]
  return (
    <Filter
      legend="Whose lines to show"
      name="whose"
      choices={choices.map(choice => ({
        choice,
        words: choice === 'all' ? 'Everyone’s' : forDoer(choice),
        count: shownLines(open, choice).length,
      }))}
      shown={shown}
      show={show}
    />
  )
}

function forDoer(doer: Doer): string {
  return `For ${doerWords[doer]}`
}

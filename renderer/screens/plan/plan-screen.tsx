import { useRef, useState } from 'react'
import { doerWords, openLines, planGroups } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { planNews, planWarning } from '../../../shared/plan/words.ts'
import { serviceTitle } from '../../../shared/services/words.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { PageHeading } from '../../components/heading.tsx'
import { Reading } from '../../components/trouble.tsx'
import { useToday, useWork, type Work } from '../../stores.tsx'
import { AddOwnLine } from './add-own-line.tsx'
import { DoerFilter, type Shown, shownLines } from './doer-filter.tsx'
import { NoPlanYet, NothingToDo } from './nothing-to-do.tsx'
import { PutAside, Settled, ToDo } from './plan-groups.tsx'
import { RemovedToast } from './removed-toast.tsx'

/** What to do, in the order in which it protects care most. */
export function PlanScreen() {
  const work = useWork()
  const today = useToday()
  if (work === null) return <Reading />
  const hasAnswers = work.check.answers.some(answer => answer.choice !== null)
  return (
    <>
      {hasAnswers || work.plan.length > 0 ? (
        <Plan key={work.service.id} work={work} today={today} />
      ) : (
        <NoPlanYet work={work} />
      )}
      <RemovedToast service={work.service} />
    </>
  )
}

function Plan({ work, today }: { readonly work: Work; readonly today: string }) {
  const [shown, setShown] = useState<Shown>('all')
  const [isAdding, setAdding] = useState(false)
  const [news, setNews] = useState('')
  const addButton = useRef<HTMLButtonElement>(null)
  const open = openLines(work.plan)
  const groups = planGroups(shownLines(work.plan, shown))
  const closeForm = (added: string | null) => {
    setAdding(false)
    setNews(added === null ? '' : `Put on the plan: ${added}`)
    addButton.current?.focus()
  }
  return (
    <div className="stack-wide plan">
      <div className="stack">
        <PageHeading>{planNews(work.plan)}</PageHeading>
        <OnPaper work={work} today={today} shown={shown} />
        {open.length === 0 ? (
          <NothingToDo work={work} />
        ) : (
          <HowItIsMade plan={work.plan} today={today} />
        )}
        <div className="row not-on-paper">
          <button
            ref={addButton}
            type="button"
            className="button"
            aria-expanded={isAdding}
            onClick={() => setAdding(!isAdding)}
          >
            Add a line of your own
          </button>
          {work.plan.length > 0 && (
            <button type="button" className="button" onClick={() => window.print()}>
              Print this plan
            </button>
          )}
        </div>
        <p role="status" className="not-on-paper">
          {news}
        </p>
        {isAdding && <AddOwnLine service={work.service} close={closeForm} />}
        <DoerFilter plan={work.plan} shown={shown} show={setShown} />
      </div>
      <ToDo lines={groups.toDo} today={today} />
      <PutAside lines={groups.putAside} today={today} />
      <Settled title="Done" lines={groups.done} />
      <Settled title="Closed by itself" lines={groups.closed} />
    </div>
  )
}

function HowItIsMade({
  plan,
  today,
}: {
  readonly plan: readonly PlanLine[]
  readonly today: string
}) {
  const warning = planWarning(plan, today)
  return (
    <>
      {warning !== null && <p className="notice notice-partly">{warning}</p>}
      <p className="quiet">
        Made from your answers, your lists and the advisories: what could harm people comes first,
        then what is quickest.
        <span className="not-on-paper"> Open a line to see the steps.</span>
      </p>
    </>
  )
}

interface OnPaperProps {
  readonly work: Work
  readonly today: string
  readonly shown: Shown
}

/** On paper the plan says whose it is and from which day; the window says so in its frame. */
function OnPaper({ work, today, shown }: OnPaperProps) {
  return (
    <p className="on-paper">
      Plan of {serviceTitle(work.service)}, printed {dayInWords(today)}
      {shown !== 'all' && `, only the lines for ${doerWords[shown]}`}
    </p>
  )
}

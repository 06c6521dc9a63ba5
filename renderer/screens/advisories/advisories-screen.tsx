import type { Concern } from '../../../shared/advisories/concern.ts'
import { isUndecided } from '../../../shared/advisories/undecided.ts'
import { advisoriesNews } from '../../../shared/advisories/words.ts'
import { serviceTitle } from '../../../shared/services/words.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useToday, useWork, type Work } from '../../stores.tsx'
import { AdvisoryGroup, TakenBack } from './advisory-group.tsx'
import { GetNew } from './get-new.tsx'
import { useAdvisories } from './use-advisories.ts'
import type { ListedAdvisories } from '../../../shared/advisories/listed.ts'

/** What the review team warns of, held against the lists of this service: what concerns it comes first. */
export function AdvisoriesScreen() {
  const work = useWork()
  const { listed, error, again } = useAdvisories()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || listed === undefined) return <Reading />
  return <Advisories key={work.service.id} work={work} listed={listed} />
}

interface Props {
  readonly work: Work
  readonly listed: ListedAdvisories
}

function Advisories({ work, listed }: Props) {
  const today = useToday()
  const { concerns, withdrawn, fromReview } = listed
  const waits = (concern: Concern) => isUndecided(concern, work.plan)
  const current = concerns.filter(({ isPastReview }) => !isPastReview)
  const undecided = current.filter(waits)
  const rest = current.filter(each => !undecided.includes(each))
  const isSettled = ({ key }: Concern) =>
    work.plan.some(line => line.key === key && line.decision !== 'open')
  const ofRest = (...verdicts: readonly Concern['verdict'][]) =>
    rest.filter(each => !isSettled(each) && verdicts.includes(each.verdict))
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading>{advisoriesNews(concerns, undecided)}</PageHeading>
        <p className="on-paper">
          Advisories for {serviceTitle(work.service)}, printed {dayInWords(today)}
        </p>
        <p className="quiet">
          Short warnings for care services: what happened, whom it concerns and what to do. This app
          holds them against your lists here on this PC.
        </p>
        <GetNew fromReview={fromReview} />
      </div>
      <AdvisoryGroup title="To see to" concerns={undecided} plan={work.plan} />
      <AdvisoryGroup
        title="We cannot say yet"
        about="These ask about a list of yours that has nothing in it yet."
        concerns={ofRest('cannot-say')}
        plan={work.plan}
      />
      <AdvisoryGroup
        title="Seen to"
        about="You marked these as done, or said that they do not concern you."
        concerns={rest.filter(isSettled)}
        plan={work.plan}
      />
      <AdvisoryGroup
        title="Nothing of yours is concerned"
        concerns={ofRest('not-concerned', 'other-services')}
        plan={work.plan}
      />
      <AdvisoryGroup
        title="Past their date"
        about="These may be out of date, so they stand back."
        concerns={concerns.filter(({ isPastReview }) => isPastReview)}
        plan={work.plan}
      />
      <TakenBack withdrawn={withdrawn} />
    </div>
  )
}

import { countsOf } from '../../../shared/checklist/progress.ts'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { confirmedAnswers, namedChanges } from '../../../shared/rounds/compare.ts'
import type { FrozenRound } from '../../../shared/rounds/round.ts'
import { changesNews, roundInWords } from '../../../shared/rounds/words.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useWork, type Work } from '../../stores.tsx'
import { ChangeTables } from './change-tables.tsx'
import { ChooseChecks } from './choose-checks.tsx'
import { chosenChecks, type ComparedCheck } from './chosen-checks.ts'
import { StillToConfirm } from './report-cards.tsx'
import { StackedBars } from './stacked-bars.tsx'
import { usePast } from './use-past.ts'

/** What got better, what got worse and what is new between two checks. */
export function ChangesScreen() {
  const work = useWork()
  return work === null ? <Reading /> : <Changes work={work} />
}

function Changes({ work }: { readonly work: Work }) {
  const { rounds, error, again } = usePast(work.service.id)
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (rounds === undefined) return <Reading />
  const checks = checksToCompare(work, rounds)
  return (
    <div className="stack-wide">
      {checks.length < 2 ? (
        <NothingToCompare work={work} />
      ) : (
        <Compared work={work} checks={checks} />
      )}
    </div>
  )
}

/** The newest first: the one being worked on, then the finished ones. */
function checksToCompare(work: Work, rounds: readonly FrozenRound[]): readonly ComparedCheck[] {
  const finished = rounds.map(({ round, answers }) => ({
    id: round.id,
    words: roundInWords(round),
    isOpen: false,
    answers,
  }))
  const { round } = work.check
  if (round.finishedAt !== null) return finished
  const open = {
    id: round.id,
    words: roundInWords(round),
    isOpen: true,
    answers: confirmedAnswers(work.pack, work.answers),
  }
  return [open, ...finished]
}

function BackToReports() {
  return (
    <p className="small not-on-paper">
      <BackLink to="/reports">Reports</BackLink>
    </p>
  )
}

function NothingToCompare({ work }: { readonly work: Work }) {
  const isFinished = work.check.round.finishedAt !== null
  return (
    <div className="stack">
      <BackToReports />
      <PageHeading>Nothing to compare yet</PageHeading>
      <p>
        {isFinished
          ? 'You have finished one check. Start the next one when it is time, and this page says what got better.'
          : 'This is your first check. Finish it, and after the next one this page says what got better.'}
      </p>
      <div>
        <Link to="/checklist" className="button button-main">
          {isFinished ? 'Go to the checklist' : 'Go on with this check'}
        </Link>
      </div>
    </div>
  )
}

interface ComparedProps {
  readonly work: Work
  readonly checks: readonly ComparedCheck[]
}

function Compared({ work, checks }: ComparedProps) {
  const chosen = useStore(chosenChecks)
  const to = checks.find(({ id }) => id === chosen.to) ?? checks[0]
  const from = checks.find(({ id }) => id === chosen.from) ?? checks[1]
  if (to === undefined || from === undefined) return null
  const changes = namedChanges(from.answers, to.answers)
  return (
    <>
      <div className="stack">
        <BackToReports />
        <PageHeading>
          {from === to ? 'Choose two different checks to compare' : changesNews(changes)}
        </PageHeading>
        <p className="on-paper">
          From: {from.words}. To: {to.words}.
        </p>
        <ChooseChecks checks={checks} from={from} to={to} />
        {(to.isOpen || from.isOpen) && (
          <StillToConfirm work={work} after="They count as not answered here." />
        )}
      </div>
      {from !== to && <ChangeTables changes={changes} />}
      <StackedBars
        title="All answers, before and after"
        rowHead="Check"
        rows={[from, to].map(({ id, words, answers }, index) => ({
          key: `${index} ${id}`,
          label: words,
          counts: countsOf(answers),
        }))}
      />
    </>
  )
}

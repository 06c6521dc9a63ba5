import { countsOf } from '../../../shared/checklist/progress.ts'
import { Link, useLocation } from 'wouter'
import { capital, counted } from '../../../shared/counted.ts'
import { dayInWords } from '../../../shared/dates.ts'
import type { Counts } from '../../../shared/checklist/progress.ts'
import type { FrozenRound } from '../../../shared/rounds/round.ts'
import { roundInWords } from '../../../shared/rounds/words.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useWork, type Work } from '../../stores.tsx'
import { chosenChecks } from './chosen-checks.ts'
import { StackedBars } from './stacked-bars.tsx'
import { usePast } from './use-past.ts'

/** Every finished check of the service with its date and its counts; each can be opened and compared. */
export function PastChecksScreen() {
  const work = useWork()
  return work === null ? <Reading /> : <PastChecks work={work} />
}

function PastChecks({ work }: { readonly work: Work }) {
  const { rounds, error, again } = usePast(work.service.id)
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (rounds === undefined) return <Reading />
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <p className="small not-on-paper">
          <BackLink to="/reports">Reports</BackLink>
        </p>
        {rounds.length === 0 ? <NoneYet /> : <Heading rounds={rounds} />}
      </div>
      {rounds.length > 0 && (
        <>
          <PastTable rounds={rounds} />
          <StackedBars
            title="How it went from check to check"
            rowHead="Check"
            rows={[...rounds].reverse().map(({ round, answers }) => ({
              key: round.id,
              label: roundInWords(round),
              counts: countsOf(answers),
            }))}
          />
        </>
      )}
    </div>
  )
}

function NoneYet() {
  return (
    <>
      <PageHeading>No check is finished yet</PageHeading>
      <p>
        When you finish a check it is dated and kept here exactly as it stood. You can always open
        its report again.
      </p>
      <div>
        <Link to="/checklist" className="button button-main">
          Go on with this check
        </Link>
      </div>
    </>
  )
}

function Heading({ rounds }: { readonly rounds: readonly FrozenRound[] }) {
  const newest = rounds[0]?.round.finishedAt
  return (
    <>
      <PageHeading>
        {capital(counted(rounds.length, 'finished check', 'finished checks'))}
        {newest != null && `, the last on ${dayInWords(newest)}`}
      </PageHeading>
      <p className="quiet">Each is kept as it stood on its day. Nothing can change it.</p>
    </>
  )
}

function PastTable({ rounds }: { readonly rounds: readonly FrozenRound[] }) {
  return (
    <div className="card card-table">
      <table className="past-table stacks">
        <caption className="for-ears">Finished checks, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">In place</th>
            <th scope="col">Need work</th>
            <th scope="col">To find out</th>
            <th scope="col">
              <span className="for-ears">What you can do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((check, index) => (
            <PastRow key={check.round.id} check={check} before={rounds[index + 1]} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly check: FrozenRound
  /** The finished check before this one. */
  readonly before: FrozenRound | undefined
}

function PastRow({ check: { round, answers }, before }: RowProps) {
  const [, navigate] = useLocation()
  const counts = countsOf(answers)
  const compare = (from: FrozenRound) => {
    chosenChecks.setState({ from: from.round.id, to: round.id })
    navigate('/reports/changes')
  }
  return (
    <tr>
      <th scope="row">{roundInWords(round)}</th>
      <CountCells counts={counts} />
      <td className="past-do">
        <Link to={`/reports/check/${round.id}`}>
          Open the report<span className="for-ears"> of check {round.number}</span>
        </Link>
        {before !== undefined && (
          <button type="button" className="button-link" onClick={() => compare(before)}>
            Compare with check {before.round.number}
          </button>
        )}
      </td>
    </tr>
  )
}

function CountCells({ counts }: { readonly counts: Counts }) {
  return (
    <>
      <td data-head="In place">{counts.yes}</td>
      <td data-head="Need work">{counts.partly + counts.no}</td>
      <td data-head="To find out">{counts['not-sure']}</td>
    </>
  )
}

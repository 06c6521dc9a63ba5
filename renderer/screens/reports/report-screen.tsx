import { Link } from 'wouter'
import { progressOf } from '../../../shared/checklist/progress.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { checkReport } from '../../../shared/reports/check-report.ts'
import type { OpenRound } from '../../../shared/reports/reported-check.ts'
import type { FrozenRound } from '../../../shared/rounds/round.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useToday, useWork, type Work } from '../../stores.tsx'
import { ReportPage } from './report-page.tsx'
import { roundToReport, useSaveReport } from './save-report.tsx'
import { usePast } from './use-past.ts'

/** The report of one check as it will be printed: the one being worked on, or a finished one. */
export function ReportScreen({ roundId }: { readonly roundId: string | null }) {
  const work = useWork()
  if (work === null) return <Reading />
  const isThisOne = roundId === null || roundId === work.check.round.id
  return isThisOne && roundToReport(work) === null ? (
    <OfThisCheck work={work} />
  ) : (
    <OfFinishedCheck work={work} roundId={roundId ?? work.check.round.id} />
  )
}

function OfThisCheck({ work }: { readonly work: Work }) {
  const { total, settled, counts } = progressOf(questionsOf(work.pack), work.answers)
  if (counts['not-answered'] === total) return <NothingToReport />
  const news =
    settled === total
      ? 'Your report is ready: every question is answered'
      : `Your report so far: ${settled} of ${total} questions answered`
  return <OneReport work={work} check={work.check} heading={news} roundId={null} />
}

function OfFinishedCheck({ work, roundId }: { readonly work: Work; readonly roundId: string }) {
  const { rounds, error, again } = usePast(work.service.id)
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (rounds === undefined) return <Reading />
  const check = rounds.find(({ round }) => round.id === roundId)
  if (check === undefined) return <NoSuchCheck />
  const heading = `The report of check ${check.round.number}, finished ${dayInWords(check.round.finishedAt ?? '')}`
  return <OneReport work={work} check={check} heading={heading} roundId={roundId} />
}

function NothingToReport() {
  return (
    <div className="stack">
      <PageHeading>There is nothing to report yet</PageHeading>
      <p>
        The report shows each question with its answer, your notes and your plan. It fills as soon
        as you answer the first question.
      </p>
      <div>
        <Link to="/checklist/quick" className="button button-main">
          Start the ten-minute check
        </Link>
      </div>
    </div>
  )
}

function NoSuchCheck() {
  return (
    <div className="stack">
      <PageHeading>This check is not in your records</PageHeading>
      <p>It may belong to another of your services.</p>
      <p>
        <Link to="/reports/past">See the past checks</Link>
      </p>
    </div>
  )
}

interface ReportProps {
  readonly work: Work
  readonly check: OpenRound | FrozenRound
  readonly heading: string
  readonly roundId: string | null
}

function OneReport({ work, check, heading, roundId }: ReportProps) {
  const { service, pack, plan } = work
  const today = useToday()
  const file = useSaveReport({ kind: 'check', serviceId: service.id, roundId })
  return (
    <ReportPage
      back={<BackLink to="/reports">Reports</BackLink>}
      heading={heading}
      about="This is what an inspector or an owner would read. Save it, or print it as it stands."
      document={checkReport({ service, pack, check, plan, today })}
      what="this report"
      wayOn="What to do with this report"
      file={file}
    />
  )
}

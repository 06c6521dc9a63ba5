import { countsOf, progressOf } from '../../../shared/checklist/progress.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { confirmedAnswers } from '../../../shared/rounds/compare.ts'
import { PageHeading } from '../../components/heading.tsx'
import { Reading } from '../../components/trouble.tsx'
import { useWork, type Work } from '../../stores.tsx'
import { DsptCard } from './dspt-card.tsx'
import { ChangesCard, ItQuestionsCard, PastCard, ReportCard } from './report-cards.tsx'
import { StackedBars } from './stacked-bars.tsx'
import { usePast } from './use-past.ts'

/** What can be shown to others: the report, the questions for IT, the past checks and what changed. */
export function ReportsScreen() {
  const work = useWork()
  return work === null ? <Reading /> : <Reports key={work.service.id} work={work} />
}

function Reports({ work }: { readonly work: Work }) {
  const past = usePast(work.service.id)
  const { total, counts } = progressOf(questionsOf(work.pack), work.answers)
  const answered = total - counts['not-answered']
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <PageHeading>{headingOf(work, answered)}</PageHeading>
        <p className="quiet">
          Nothing leaves this PC by itself: you save or print, and you choose who sees it.
        </p>
      </div>
      <div className="report-cards">
        <ReportCard work={work} answered={answered} total={total} />
        <DsptCard work={work} answered={answered} />
        <ItQuestionsCard work={work} />
        <PastCard past={past} />
        <ChangesCard work={work} past={past} />
      </div>
      {answered > 0 && (
        <StackedBars
          title="Where things stand, topic by topic"
          rowHead="Topic"
          rows={work.pack.topics.map(topic => ({
            key: topic.id,
            label: topic.title,
            counts: progressOf(topic.questions, work.answers).counts,
          }))}
        />
      )}
    </div>
  )
}

function headingOf({ check, pack, answers }: Work, answered: number): string {
  const inPlace = countsOf(confirmedAnswers(pack, answers)).yes
  if (answered === 0) return 'Your reports begin with your first answer'
  if (inPlace === 0) return 'Your reports show where things stand, whatever the answers'
  const things = inPlace === 1 ? '1 thing in place' : `${inPlace} things in place`
  const { finishedAt, number } = check.round
  if (finishedAt === null) return `You can show ${things} so far`
  return `Check ${number} is finished, ${dayInWords(finishedAt)}: you can show ${things}`
}

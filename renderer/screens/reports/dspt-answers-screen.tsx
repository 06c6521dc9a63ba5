import { answeredDspt, itemsOf } from '../../../shared/dspt/items.ts'
import { dsptNews, levelProgress } from '../../../shared/dspt/levels.ts'
import type { Standards } from '../../../shared/checklist/frameworks.ts'
import { dsptAnswers } from '../../../shared/reports/dspt-answers.ts'
import { BackLink } from '../../components/back-link.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useStandards, useToday, useWork, type Work } from '../../stores.tsx'
import { ReportPage } from './report-page.tsx'
import { roundToReport, useSaveReport } from './save-report.tsx'

/** All texts for the DSPT in one document, to read, save or print. */
export function DsptAnswersScreen() {
  const work = useWork()
  const { standards, error, again } = useStandards()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || standards === undefined) return <Reading />
  return <AllAnswers key={work.service.id} work={work} dspt={standards.dspt} />
}

function AllAnswers({ work, dspt }: { readonly work: Work; readonly dspt: Standards['dspt'] }) {
  const { service, pack, check, answers, plan } = work
  const today = useToday()
  const file = useSaveReport({ kind: 'dspt', serviceId: service.id, roundId: roundToReport(work) })
  const items = itemsOf(answeredDspt(dspt, pack, answers))
  const { met } = levelProgress(items, { service, answers, plan, today })
  return (
    <ReportPage
      back={<BackLink to="/checklist/by/dspt">DSPT</BackLink>}
      heading={dsptNews(met)}
      about="Every text in order, to keep beside you while you fill in the DSPT. Save it as Word to copy from it."
      document={dsptAnswers({ service, pack, check, plan, today, dspt })}
      what="the DSPT answers"
      wayOn="What to do with these texts"
      file={file}
    />
  )
}

import { Link } from 'wouter'
import { answeredDspt, itemsOf } from '../../../shared/dspt/items.ts'
import { dsptNews, levelProgress } from '../../../shared/dspt/levels.ts'
import type { Standards } from '../../../shared/checklist/frameworks.ts'
import { dsptAnswers } from '../../../shared/reports/dspt-answers.ts'
import { PageHeading } from '../../components/heading.tsx'
import { SavedFileLine } from '../../components/saved-file.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useStandards, useToday, useWork, type Work } from '../../stores.tsx'
import { DocumentView } from './document-view.tsx'
import { roundToReport, SaveButtons, useSaveReport } from './save-report.tsx'

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
  const { saving, save, show } = useSaveReport('dspt', service.id, roundToReport(work))
  const items = itemsOf(answeredDspt(dspt, pack, answers))
  const { met } = levelProgress(items, { service, answers, plan, today })
  return (
    <>
      <div className="stack">
        <div className="stack-tight not-on-paper">
          <p className="small">
            <Link to="/checklist/by/dspt">‹ DSPT</Link>
          </p>
          <PageHeading>{dsptNews(met)}</PageHeading>
          <p className="quiet">
            Every text in order, to keep beside you while you fill in the DSPT. Save it as Word to
            copy from it.
          </p>
        </div>
        <DocumentView document={dsptAnswers({ service, pack, check, plan, today, dspt })} />
      </div>
      <div className="way-on" role="group" aria-label="What to do with these texts">
        <SaveButtons saving={saving} save={save} what="the DSPT answers" isMain />
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        <SavedFileLine saving={saving} show={show} />
      </div>
    </>
  )
}

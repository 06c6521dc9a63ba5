import { Link } from 'wouter'
import { SavedFileLine } from '../../components/saved-file.tsx'
import type { Work } from '../../stores.tsx'
import { roundToReport, SaveButtons, useSaveReport } from './save-report.tsx'

interface Props {
  readonly work: Work
  readonly answered: number
}

/** Says nothing of how many are ready: that would read all the standards for one line. */
export function DsptCard({ work, answered }: Props) {
  const { saving, save, show } = useSaveReport({
    kind: 'dspt',
    serviceId: work.service.id,
    roundId: roundToReport(work),
  })
  return (
    <section className="card stack-tight report-card report-card-wide" aria-labelledby="card-dspt">
      <h2 id="card-dspt">Answers for the DSPT</h2>
      <p className="quiet">
        {answered === 0
          ? 'Words to paste into your yearly DSPT return, made from your answers. They begin with your first answer.'
          : 'Words to paste into your yearly DSPT return, made from your answers, in the order of the DSPT.'}
      </p>
      {answered > 0 && (
        <>
          <div className="row report-card-foot">
            <Link to="/reports/dspt" className="button">
              Read the DSPT answers
            </Link>
            <SaveButtons saving={saving} save={save} what="the DSPT answers" />
          </div>
          <SavedFileLine saving={saving} show={show} />
        </>
      )}
    </section>
  )
}

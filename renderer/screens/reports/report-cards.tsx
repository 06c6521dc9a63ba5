import { countsOf } from '../../../shared/checklist/progress.ts'
import { Link } from 'wouter'
import { needsConfirming, questionsOf } from '../../../shared/checklist/status.ts'
import { capital, counted } from '../../../shared/counted.ts'
import { isForIt } from '../../../shared/reports/it-questions.ts'
import { confirmedAnswers, namedChanges } from '../../../shared/rounds/compare.ts'
import { changesNews, countsInWords, roundInWords } from '../../../shared/rounds/words.ts'
import type { Work } from '../../stores.tsx'
import { SavedFileLine } from '../../components/saved-file.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { roundToReport, SaveButtons, useSaveReport } from './save-report.tsx'
import type { Past } from './use-past.ts'

interface ReportProps {
  readonly work: Work
  readonly answered: number
  readonly total: number
}

export function ReportCard({ work, answered, total }: ReportProps) {
  const { saving, save, show } = useSaveReport({
    kind: 'check',
    serviceId: work.service.id,
    roundId: roundToReport(work),
  })
  return (
    <section
      className="card stack-tight report-card report-card-wide"
      aria-labelledby="card-report"
    >
      <h2 id="card-report">The report of this check</h2>
      {answered === 0 ? (
        <>
          <p className="quiet">
            Your answers, notes and plan on paper, for an inspector, an owner or your own file. It
            fills with your first answer.
          </p>
          <div className="report-card-foot">
            <Link to="/checklist/quick" className="button button-main">
              Start the ten-minute check
            </Link>
          </div>
        </>
      ) : (
        <>
          <p>
            {answered === total
              ? `All ${total} questions have an answer.`
              : `${answered} of ${total} questions have an answer; the report says which have none yet.`}
          </p>
          <StillToConfirm work={work} after="The report says so beside each." />
          <p className="quiet">
            For an inspector, an owner or your own file. It holds your notes and your plan too.
          </p>
          <div className="row report-card-foot">
            <Link to="/reports/check" className="button button-main">
              Read it first
            </Link>
            <SaveButtons saving={saving} save={save} what="the report of this check" />
          </div>
          <SavedFileLine saving={saving} show={show} />
        </>
      )}
    </section>
  )
}

export function ItQuestionsCard({ work }: { readonly work: Work }) {
  const count = questionsOf(work.pack).filter(question =>
    isForIt(question, work.answers.get(question.id)),
  ).length
  return (
    <section className="card stack-tight report-card" aria-labelledby="card-it">
      <h2 id="card-it">Questions for your IT person</h2>
      {count === 0 ? (
        <p className="quiet">
          Nothing to ask: no answer is “I’m not sure”, and what only IT can know is answered.
        </p>
      ) : (
        <>
          <p>
            {capital(counted(count, 'question', 'questions'))} to ask, in words they can answer.
          </p>
          <p className="quiet">
            Send or print them. When the replies come, type them in on the same page.
          </p>
          <div className="row report-card-foot">
            <Link to="/reports/it-questions" className="button">
              See the questions
            </Link>
          </div>
        </>
      )}
    </section>
  )
}

const shownAtFirst = 3

export function PastCard({ past }: { readonly past: Past }) {
  return (
    <section className="card stack-tight report-card" aria-labelledby="card-past">
      <h2 id="card-past">Past checks</h2>
      <PastList past={past} />
    </section>
  )
}

function PastList({ past: { rounds, error, again } }: { readonly past: Past }) {
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (rounds === undefined) return <Reading />
  if (rounds.length === 0) {
    return (
      <p className="quiet">
        None yet. When you finish this check it is dated and kept here as it stands, and nothing can
        change it.
      </p>
    )
  }
  return (
    <>
      <ul className="plain past-list">
        {rounds.slice(0, shownAtFirst).map(({ round, answers }) => (
          <li key={round.id}>
            <Link to={`/reports/check/${round.id}`}>{roundInWords(round)}</Link>
            <span className="small quiet">{countsInWords(countsOf(answers))}</span>
          </li>
        ))}
      </ul>
      <p className="report-card-foot">
        <Link to="/reports/past">
          {rounds.length > shownAtFirst
            ? `See all ${rounds.length} past checks`
            : 'See them side by side'}
        </Link>
      </p>
    </>
  )
}

export function ChangesCard({ work, past }: { readonly work: Work; readonly past: Past }) {
  const last = work.check.last
  return (
    <section className="card stack-tight report-card" aria-labelledby="card-changes">
      <h2 id="card-changes">What changed since last time</h2>
      {last === null ? (
        <p className="quiet">
          {past.rounds?.length === 1
            ? 'You have finished one check. After the next one, this says what got better.'
            : 'This is your first check. After the next one, this says what got better.'}
        </p>
      ) : (
        <>
          <p>
            {changesNews(namedChanges(last.answers, confirmedAnswers(work.pack, work.answers)))}.
          </p>
          <StillToConfirm work={work} after="They are not counted yet." />
          <p className="report-card-foot">
            <Link to="/reports/changes">See what changed</Link>
          </p>
        </>
      )}
    </section>
  )
}

interface ConfirmProps {
  readonly work: Work
  /** What follows from it on the page that says so. */
  readonly after: string
}

/** Answers carried from last time say little until somebody has looked. */
export function StillToConfirm({ work, after }: ConfirmProps) {
  const waiting = questionsOf(work.pack).filter(question =>
    needsConfirming(question, work.answers.get(question.id)),
  ).length
  if (waiting === 0) return null
  return (
    <p className="quiet">
      {capital(counted(waiting, 'answer is', 'answers are'))} still last time’s, not confirmed.{' '}
      {after}
    </p>
  )
}

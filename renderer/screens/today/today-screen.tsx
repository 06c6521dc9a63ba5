import { Link } from 'wouter'
import { dueAgain, todayNews } from '../../../shared/checklist/today.ts'
import { progressOf, standingInWords } from '../../../shared/checklist/progress.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { openLines } from '../../../shared/plan/plan.ts'
import { PageHeading } from '../../components/heading.tsx'
import { Reading } from '../../components/trouble.tsx'
import { useToday, useWork } from '../../stores.tsx'
import { AdvisoriesCard } from './advisories-card.tsx'
import { CopyLine } from './copy-line.tsx'
import { headingOf, NextStep } from './next-step.tsx'
import { NextThings } from './next-things.tsx'
import { ChangedQuestions } from './changed-questions.tsx'
import { ListOtherwise } from './list-otherwise.tsx'
import { SecondPlaceReminder } from './second-place-reminder.tsx'
import { SharingCard } from './sharing-card.tsx'
import { Standing } from './standing.tsx'
import { UpdateLine } from './update-line.tsx'

/** Where things stand and what to do next. */
export function TodayScreen() {
  const work = useWork()
  const today = useToday()
  if (work === null) return <Reading />
  const { pack, check, answers, plan } = work
  const toDo = openLines(plan)
  const news = todayNews(pack, check, answers, toDo)
  const due = dueAgain(pack, answers, today)
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading>{headingOf(news)}</PageHeading>
        <p className="quiet">{standingInWords(progressOf(questionsOf(pack), answers))}</p>
        <NextStep news={news} />
      </div>
      <ListOtherwise work={work} />
      <SecondPlaceReminder />
      <ChangedQuestions pack={pack} last={check.last} />
      {toDo.length > 0 && <NextThings lines={toDo} />}
      <AdvisoriesCard key={`advisories ${work.service.id}`} work={work} />
      {due.length > 0 && (
        <section className="stack-tight" aria-labelledby="due-again">
          <h2 id="due-again">Due to be looked at again</h2>
          <ul>
            {due.slice(0, 5).map(question => (
              <li key={question.id}>
                <Link to={`/question/all/${question.id}`}>{question.text}</Link>
              </li>
            ))}
          </ul>
          {due.length > 5 && (
            <p className="small quiet">And {due.length - 5} more in the checklist.</p>
          )}
        </section>
      )}
      <Standing pack={pack} answers={answers} />
      <SharingCard key={work.service.id} work={work} />
      <div className="stack-tight">
        <CopyLine />
        <UpdateLine />
      </div>
    </div>
  )
}

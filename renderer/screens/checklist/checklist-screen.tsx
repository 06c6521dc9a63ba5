import { Link } from 'wouter'
import type { Topic } from '../../../shared/checklist/pack.ts'
import {
  minutesPerQuestion,
  nextOpenQuestion,
  progressOf,
  tenMinuteQuestions,
  timeLeftInWords,
  topicStatusInWords,
} from '../../../shared/checklist/progress.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { placeOrNext } from '../../../shared/checklist/today.ts'
import { PageHeading } from '../../components/heading.tsx'
import { Reading } from '../../components/trouble.tsx'
import { ViewSwitch } from '../../components/view-switch.tsx'
import { useWork, type Work } from '../../stores.tsx'
import { Finish } from './finish.tsx'
import { QuestionRow } from './question-row.tsx'

/** The questions as a task list: twelve of them first, or all of them by topic. */
export function ChecklistScreen({ list }: { readonly list: 'quick' | 'all' }) {
  const work = useWork()
  if (work === null) return <Reading />
  return list === 'quick' ? <QuickList work={work} /> : <FullList work={work} />
}

function QuickList({ work }: { readonly work: Work }) {
  const questions = tenMinuteQuestions(work.pack)
  const { total, settled } = progressOf(questions, work.answers)
  const next = nextOpenQuestion(questions, work.answers, null)
  return (
    <div className="stack">
      <PageHeading news={String(next === null)}>
        {next === null ? 'The ten-minute check is done' : 'The ten-minute check'}
      </PageHeading>
      <p>
        {next === null
          ? 'These twelve matter most. Your plan is made from them; the other questions can follow when you have time.'
          : `${total} questions, ${settled} answered. It takes ${timeLeftInWords(total - settled, 1)}. “Not sure” is a good answer: it tells us where to help.`}
      </p>
      <div className="row">
        {next === null ? (
          <>
            <Link to="/plan" className="button button-main">
              See your plan
            </Link>
            <Link to="/checklist" className="button">
              Go on with all questions
            </Link>
          </>
        ) : (
          <>
            <Link to={`/question/quick/${next.id}`} className="button button-main">
              {settled === 0 ? 'Start' : 'Continue'}
            </Link>
            <Link to="/checklist">See all questions</Link>
          </>
        )}
      </div>
      <ul className="task-list plain">
        {questions.map(question => (
          <QuestionRow key={question.id} question={question} list="quick" work={work} />
        ))}
      </ul>
    </div>
  )
}

function FullList({ work }: { readonly work: Work }) {
  const questions = questionsOf(work.pack)
  const { total, settled } = progressOf(questions, work.answers)
  const next = placeOrNext(questions, work.answers, work.check.placeQuestionId)
  const isFinished = work.check.round.finishedAt !== null
  const canFinishNow = isFinished || settled === total
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading>
          {isFinished ? 'This check is finished' : headingFor(total - settled)}
        </PageHeading>
        <ViewSwitch current="topics" />
        {!isFinished && next !== null && (
          <>
            <p className="quiet">
              {settled} of {total} answered. The rest takes{' '}
              {timeLeftInWords(total - settled, minutesPerQuestion)}; stop whenever you like.
            </p>
            <div className="row">
              <Link to={`/question/all/${next.id}`} className="button button-main">
                {settled === 0 ? 'Start' : 'Continue where you left off'}
              </Link>
              <Link to="/checklist/quick">Only the ten-minute check</Link>
            </div>
          </>
        )}
        {canFinishNow && <Finish work={work} unanswered={total - settled} />}
      </div>
      {work.pack.topics.map(topic => (
        <TopicList key={topic.id} topic={topic} work={work} />
      ))}
      {!canFinishNow && <Finish work={work} unanswered={total - settled} />}
    </div>
  )
}

function headingFor(left: number): string {
  if (left === 0) return 'Every question is answered'
  return left === 1 ? 'One question left' : `${left} questions left`
}

function TopicList({ topic, work }: { readonly topic: Topic; readonly work: Work }) {
  return (
    <section className="stack-tight" aria-labelledby={topic.id}>
      <div className="row-apart">
        <h2 id={topic.id}>{topic.title}</h2>
        <span className="small quiet">{topicStatusInWords(topic, work.answers)}</span>
      </div>
      <p className="quiet">{topic.about}</p>
      <ul className="task-list plain">
        {topic.questions.map(question => (
          <QuestionRow key={question.id} question={question} list="all" work={work} />
        ))}
      </ul>
    </section>
  )
}

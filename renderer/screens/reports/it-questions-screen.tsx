import { Link } from 'wouter'
import { byQuestion, questionsOf } from '../../../shared/checklist/status.ts'
import { capital, counted } from '../../../shared/counted.ts'
import { isForIt, itQuestions } from '../../../shared/reports/it-questions.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { Reading } from '../../components/trouble.tsx'
import { useToday, useWork, type Work } from '../../stores.tsx'
import { DocumentView } from './document-view.tsx'
import { Replies } from './replies.tsx'
import { SendQuestions } from './send-questions.tsx'
import { useAskedAtFirst } from './use-asked-at-first.ts'

/** What nobody in the service knows, as plain questions to send, and the place to enter the replies. */
export function ItQuestionsScreen() {
  const work = useWork()
  return work === null ? <Reading /> : <ItQuestions key={work.check.round.id} work={work} />
}

function ItQuestions({ work }: { readonly work: Work }) {
  const today = useToday()
  const asked = useAskedAtFirst(work)
  const { service, pack, check } = work
  const left = questionsOf(pack).filter(each => isForIt(each, work.answers.get(each.id))).length
  const document = itQuestions({ service, pack, answers: check.answers, today })
  return (
    <div className="stack-wide">
      <div className="stack-tight not-on-paper">
        <p className="small">
          <BackLink to="/reports">Reports</BackLink>
        </p>
        <PageHeading>{headingOf(left, asked.length)}</PageHeading>
        {left > 0 && (
          <p className="quiet">
            Everything you marked “I’m not sure”, and what only an IT person can know, in words they
            can answer.
          </p>
        )}
      </div>
      {left > 0 && <SendQuestions work={work} document={document} />}
      {asked.length > 0 && <Replies work={work} asked={asked} />}
      {asked.length === 0 && <NothingToAsk hasAnswers={byQuestion(check.answers).size > 0} />}
      {left > 0 && (
        <details className="open-on-paper">
          <summary className="not-on-paper">
            <h2 className="in-summary">See what they will read</h2>
          </summary>
          <DocumentView document={document} />
        </details>
      )}
    </div>
  )
}

function headingOf(left: number, asked: number): string {
  if (left > 0) return `${capital(counted(left, 'question', 'questions'))} for your IT person`
  return asked > 0 ? 'All replies are in' : 'Nothing to ask your IT person'
}

function NothingToAsk({ hasAnswers }: { readonly hasAnswers: boolean }) {
  return (
    <div className="stack">
      <p>
        When you answer “I’m not sure”, the question comes here, ready to be sent. Then you can type
        the replies in one after the other.
      </p>
      <div>
        <Link to={hasAnswers ? '/checklist' : '/checklist/quick'} className="button button-main">
          {hasAnswers ? 'Go to the checklist' : 'Start the ten-minute check'}
        </Link>
      </div>
    </div>
  )
}

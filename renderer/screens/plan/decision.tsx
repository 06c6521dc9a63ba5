import { Link } from 'wouter'
import { choiceWords } from '../../../shared/checklist/status.ts'
import type { Ending } from '../../../shared/devices/endings.ts'
import { isDueForReview } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { reopenedInWords, reviewSentence, stillInList } from '../../../shared/plan/words.ts'
import type { Work } from '../../stores.tsx'

interface Props {
  readonly work: Work
  readonly line: PlanLine
  readonly today: string
}

/** What was decided about the line, and what follows from it. */
export function Decision({ work, line, today }: Props) {
  switch (line.state) {
    case 'open':
      return <StillTrue line={line} />
    case 'reopened':
      return (
        <div className="notice notice-partly stack-tight">
          <p>{reopenedInWords(line)}</p>
          {line.decision === 'not-doing' && line.reason !== '' && <p>You wrote: “{line.reason}”</p>}
        </div>
      )
    case 'not-doing':
      return <IsPutAside line={line} today={today} />
    case 'done':
      return <IsDone work={work} line={line} />
    case 'closed-by-answer':
    case 'closed-by-list':
    case 'closed-by-advisory':
      return (
        <div className="notice stack-tight">
          <p>{line.why}</p>
          <p>Nothing is left to do here. Your note and the rest of what you wrote are kept.</p>
        </div>
      )
  }
}

/** Nobody should do what is done already: last time's answer may not hold any more. */
function StillTrue({ line }: { readonly line: PlanLine }) {
  if (!line.isToConfirm || line.question === null || line.choice === null) return null
  return (
    <div className="notice stack-tight">
      <p>
        This comes from last time’s answer, “{choiceWords[line.choice]}”. Look first whether it is
        still true.
      </p>
      <p>
        <Link to={`/question/all/${line.question.id}`}>Look at the question</Link>
      </p>
    </div>
  )
}

function IsPutAside({ line, today }: { readonly line: PlanLine; readonly today: string }) {
  const isDue = isDueForReview(line, today)
  return (
    <div className={isDue ? 'notice notice-partly stack-tight' : 'notice stack-tight'}>
      <h2>{isDue ? 'It is time to look at this again' : 'You are not doing this for now'}</h2>
      <p>{line.reason === '' ? 'No reason written down.' : `Because: ${line.reason}`}</p>
      <p className="quiet">{reviewSentence(line.reviewOn, today)}</p>
    </div>
  )
}

/** After "done" the answer may be out of date: asks, as long as answers can still be changed. */
function IsDone({ work, line }: { readonly work: Work; readonly line: PlanLine }) {
  const { choice, question, ending } = line
  if (ending !== null) return <StillInList ending={ending} />
  if (choice === null || question === null) {
    return <p className="notice notice-yes">You marked this as done.</p>
  }
  return (
    <div className="notice notice-yes stack-tight">
      {work.check.round.finishedAt === null ? (
        <AnswerAfter questionId={question.id} choice={choice} />
      ) : (
        <>
          <h2>The answer can follow in the next check</h2>
          <p>
            This check is finished, so its answer stays “{choiceWords[choice]}”.{' '}
            <Link to="/checklist">Go to the checklist to start the next one</Link>.
          </p>
        </>
      )}
    </div>
  )
}

/** The list decides whether it is really so: as long as devices are in it, it says so. */
function StillInList({ ending }: { readonly ending: Ending }) {
  return (
    <div className="notice notice-partly stack-tight">
      <h2>{stillInList(ending)}</h2>
      <p>
        You marked this as done. Open each device below and say what it has now, that it is gone, or
        why it stays. Then this line closes by itself.
      </p>
    </div>
  )
}

interface AnswerProps {
  readonly questionId: string
  readonly choice: NonNullable<PlanLine['choice']>
}

function AnswerAfter({ questionId, choice }: AnswerProps) {
  const wasUnsure = choice === 'not-sure'
  return (
    <>
      <h2>{wasUnsure ? 'What did you find out?' : 'Shall we change your answer to “Yes”?'}</h2>
      <p>
        {wasUnsure
          ? 'You had answered “I’m not sure”. Now you can answer the question itself.'
          : `It still says “${choiceWords[choice]}”, and your report shows that until you change it.`}
      </p>
      <p>
        <Link to={`/question/all/${questionId}`} className="button button-main">
          {wasUnsure ? 'Answer the question' : 'Go to the question and change the answer'}
        </Link>
      </p>
    </>
  )
}

import { Link } from 'wouter'
import type { Question } from '../../../shared/checklist/pack.ts'
import { isForIt } from '../../../shared/reports/it-questions.ts'
import type { Work } from '../../stores.tsx'
import { OneReply } from './one-reply.tsx'

interface Props {
  readonly work: Work
  readonly asked: readonly Question[]
}

/** Quick entry of the replies: one row for each question, saved as chosen. */
export function Replies({ work, asked }: Props) {
  const entered = asked.filter(each => !isForIt(each, work.answers.get(each.id))).length
  return (
    <section className="stack not-on-paper" aria-labelledby="replies">
      <div className="row-apart">
        <h2 id="replies">Enter their replies</h2>
        <span className="quiet" role="status">
          {entered} of {asked.length} entered
        </span>
      </div>
      {work.check.round.finishedAt === null ? (
        <>
          <p className="quiet">
            Choose what they replied; it is saved at once. By keyboard: press Y, P, N or D, then Tab
            to go on.
          </p>
          <ol className="plain replies">
            {asked.map(question => (
              <OneReply key={question.id} work={work} question={question} />
            ))}
          </ol>
        </>
      ) : (
        <p className="notice">
          This check is finished and kept as it stood.{' '}
          <Link to="/checklist">Start the next check</Link> to enter replies.
        </p>
      )}
    </section>
  )
}

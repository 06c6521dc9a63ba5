import { Link } from 'wouter'
import type { Pack, Topic } from '../../../shared/checklist/pack.ts'
import {
  countInWords,
  nextOpenQuestion,
  progressOf,
  timeLeftInWords,
} from '../../../shared/checklist/progress.ts'
import type { Answers, AnswerStatus } from '../../../shared/checklist/status.ts'

const order: readonly AnswerStatus[] = [
  'yes',
  'partly',
  'no',
  'not-sure',
  'does-not-apply',
  'not-answered',
]

/** Topic by topic in a table; the bar repeats the words beside it and adds nothing. */
export function Standing({ pack, answers }: { readonly pack: Pack; readonly answers: Answers }) {
  return (
    <section className="stack" aria-labelledby="standing">
      <h2 id="standing">Where things stand</h2>
      <div className="card card-table">
        <table className="standing">
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col">Answers</th>
              <th scope="col">Next</th>
            </tr>
          </thead>
          <tbody>
            {pack.topics.map(topic => (
              <TopicRow key={topic.id} topic={topic} answers={answers} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function TopicRow({ topic, answers }: { readonly topic: Topic; readonly answers: Answers }) {
  const { total, settled, counts } = progressOf(topic.questions, answers)
  const next = nextOpenQuestion(topic.questions, answers, null)
  const words = order
    .filter(status => counts[status] > 0)
    .map(status => countInWords(status, counts[status]))
  const isCarried = settled === 0 && counts['not-answered'] < total
  const verb = isCarried ? 'Confirm' : settled === 0 ? 'Start' : 'Continue'
  return (
    <tr>
      <th scope="row" className="standing-topic">
        {topic.title}
      </th>
      <td className="standing-answers">
        <Bar counts={counts} total={total} />
        <span className="small">{words.join(', ')}</span>
      </td>
      <td>
        {next === null ? (
          <span className="chip chip-yes">✓ All answered</span>
        ) : (
          <Link to={`/question/all/${next.id}`}>
            {verb}
            <span className="for-ears"> {topic.title}</span>, {timeLeftInWords(total - settled)}
          </Link>
        )}
      </td>
    </tr>
  )
}

function Bar({
  counts,
  total,
}: {
  readonly counts: Readonly<Record<AnswerStatus, number>>
  readonly total: number
}) {
  const shown = order.filter(status => counts[status] > 0)
  const before = (status: AnswerStatus) =>
    order.slice(0, order.indexOf(status)).reduce((sum, earlier) => sum + counts[earlier], 0)
  return (
    <svg className="bar" viewBox="0 0 300 12" preserveAspectRatio="none" aria-hidden="true">
      {shown.map(status => (
        <rect
          key={status}
          className={`bar-${status}`}
          x={(before(status) / total) * 300}
          width={(counts[status] / total) * 300 - 2}
          height="12"
        />
      ))}
    </svg>
  )
}

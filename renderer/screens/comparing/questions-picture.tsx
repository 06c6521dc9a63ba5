import { useId, useState } from 'react'
import { Link } from 'wouter'
import { statusOf } from '../../../shared/checklist/status.ts'
import type { ComparedQuestion, ComparedTopic } from '../../../shared/comparing/compare.ts'
import type { HomesLikeOurs } from '../../../shared/comparing/comparison.ts'
import {
  changeInWords,
  likeYours,
  standingInWords,
  tooFewToShow,
} from '../../../shared/comparing/words.ts'
import { capital } from '../../../shared/counted.ts'
import type { ServiceKind } from '../../../shared/services/choices.ts'
import { StatusChip } from '../../components/status-chip.tsx'
import { QuestionsTable } from './questions-table.tsx'

interface Props {
  readonly compared: ComparedTopic
  readonly like: HomesLikeOurs
  readonly kind: ServiceKind
}

/** How many of 100 homes like ours say yes, question by question, beside the answer given here. */
export function QuestionsPicture({ compared, like, kind }: Props) {
  const id = useId()
  const [isTable, setTable] = useState(false)
  const title = `How many of 100 ${likeYours(kind)} have it in place`
  return (
    <figure className="card stack" aria-labelledby={id}>
      <div className="row-apart">
        <figcaption>
          <h2 id={id}>{title}</h2>
        </figcaption>
        <button type="button" className="button-link" onClick={() => setTable(!isTable)}>
          {isTable ? 'Show as a picture' : 'Show as a table'}
        </button>
      </div>
      {isTable ? (
        <QuestionsTable compared={compared} like={like} title={title} />
      ) : (
        <ul className="bars plain compare-bars">
          {compared.questions.map(each => (
            <li key={each.question.id}>
              <OneQuestion compared={each} kind={kind} />
              <YesBar compared={each} before={like.before} />
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

function OneQuestion({
  compared: { question, choice, standing },
  kind,
}: {
  readonly compared: ComparedQuestion
  readonly kind: ServiceKind
}) {
  const words = standing === 'not-answered' ? '' : standingInWords(standing, kind)
  return (
    <span className="stack-tight">
      <Link to={`/question/all/${question.id}`}>{question.text}</Link>
      <span className="row compare-you">
        <span>
          <span className="small quiet">You: </span>
          <StatusChip status={statusOf({ choice })} />
        </span>
        {/* Said on the bar already. */}
        {standing !== 'too-few' && standing !== 'does-not-apply' && (
          <span className="small">{words}</span>
        )}
      </span>
    </span>
  )
}

function YesBar({
  compared: { yes, change },
  before,
}: {
  readonly compared: ComparedQuestion
  readonly before: HomesLikeOurs['before']
}) {
  if (yes === null) return <span className="small quiet">{capital(tooFewToShow)}</span>
  return (
    <span className="stack-tight">
      <svg className="compare-one" role="img" aria-label={`About ${yes} in 100`}>
        <g className="compare-theirs">
          <rect className="compare-empty" width="100%" height="100%" rx="3" />
          <rect className="compare-ground" width={`${yes}%`} height="100%" rx="3" />
          <rect className="compare-line" y="86%" width={`${yes}%`} height="14%" />
          <text x="8" y="46%" dominantBaseline="central">
            {yes} in 100
          </text>
        </g>
      </svg>
      {change !== null && before !== null && (
        <span className="small quiet">{changeInWords(change, before.quarter)}</span>
      )}
    </span>
  )
}

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
import { PictureOrTable } from '../../components/picture-or-table.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { QuestionsTable } from './questions-table.tsx'
import { ShareBar } from './share-bar.tsx'

interface Props {
  readonly compared: ComparedTopic
  readonly like: HomesLikeOurs
  readonly kind: ServiceKind
}

/** How many of 100 homes like ours say yes, question by question, beside the answer given here. */
export function QuestionsPicture({ compared, like, kind }: Props) {
  const title = `How many of 100 ${likeYours(kind)} have it in place`
  return (
    <PictureOrTable
      title={title}
      picture={
        <ul className="bars plain compare-bars">
          {compared.questions.map(each => (
            <li key={each.question.id}>
              <OneQuestion compared={each} kind={kind} />
              <YesBar compared={each} before={like.before} />
            </li>
          ))}
        </ul>
      }
      table={<QuestionsTable compared={compared} like={like} title={title} />}
    />
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
      <ShareBar percent={yes} whose="theirs" words={`About ${yes} in 100`} />
      {change !== null && before !== null && (
        <span className="small quiet">{changeInWords(change, before.quarter)}</span>
      )}
    </span>
  )
}

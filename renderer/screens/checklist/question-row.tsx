import { Link } from 'wouter'
import { isUnexplained, saidTo } from '../../../shared/checklist/by-list.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import { isReworded, statusOf } from '../../../shared/checklist/status.ts'
import { StatusChip } from '../../components/status-chip.tsx'
import type { Work } from '../../stores.tsx'
import type { QuestionList } from './question-list.ts'

interface Props {
  readonly question: Question
  readonly list: QuestionList
  readonly work: Work
}

/** One line of the task list: the question, and its status in a word. */
export function QuestionRow({ question, list, work }: Props) {
  const answer = work.answers.get(question.id)
  return (
    <li>
      <Link to={`/question/${list}/${question.id}`}>{question.text}</Link>
      <span className="row">
        {isReworded(question, answer) && <span className="chip chip-quiet">Reworded</span>}
        {answer?.isCarried === true && <span className="chip chip-quiet">Confirm</span>}
        <OtherwiseChip question={question} work={work} />
        <StatusChip status={statusOf(answer)} />
      </span>
    </li>
  )
}

/** Only in a check that can still be changed, and only until the reason is written. */
function OtherwiseChip({ question, work }: Pick<Props, 'question' | 'work'>) {
  const isOpen = work.check.round.finishedAt === null
  const said = saidTo(question, work.standing.says)
  if (!isOpen || !isUnexplained(work.answers.get(question.id), said)) return null
  return <span className="chip chip-partly">≠ Device list</span>
}

import { Link } from 'wouter'
import { answeredOtherwise } from '../../../shared/checklist/by-list.ts'
import { inWords } from '../../../shared/counted.ts'
import type { Work } from '../../stores.tsx'

/** One line where the device list speaks against answers; silent otherwise. */
export function ListOtherwise({ work }: { readonly work: Work }) {
  const { pack, answers, standing, check } = work
  if (check.round.finishedAt !== null) return null
  const questions = answeredOtherwise(pack, answers, standing.says)
  const [first] = questions
  if (first === undefined) return null
  const isOne = questions.length === 1
  return (
    <p className="notice">
      Your device list says something else than your answer to{' '}
      {isOne ? 'one question' : `${inWords(questions.length)} questions`}.{' '}
      <Link to={isOne ? `/question/all/${first.id}` : '/checklist/by/due'}>
        {isOne ? 'Look at it' : 'Look at them'}
      </Link>
    </p>
  )
}

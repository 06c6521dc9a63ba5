import { Link } from 'wouter'
import {
  isFromList,
  isOtherwise,
  otherwiseInWords,
  saidTo,
} from '../../../shared/checklist/by-list.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import { choiceWords, statusWords } from '../../../shared/checklist/status.ts'
import { dueInWords } from '../../../shared/dates.ts'
import type { ListSays } from '../../../shared/devices/list-says.ts'
import { AutosaveText } from '../../components/autosave-text.tsx'
import { useToday, type Work } from '../../stores.tsx'
import type { Answering } from './use-answering.ts'

interface Props {
  readonly work: Work
  readonly question: Question
  readonly answering: Answering
}

/** What the device list says to the question, before it is answered. It never answers by itself. */
export function ListSaysPanel({ work, question, answering }: Props) {
  const today = useToday()
  const said = saidTo(question, work.standing.says)
  if (said === undefined || work.check.round.finishedAt !== null) return null
  return (
    <section className="list-says stack-tight" aria-labelledby="list-says">
      <div className="row-apart">
        <h2 id="list-says">Your device list says {dueInWords(said.on, today)}</h2>
        {isOtherwise(work.answers.get(question.id), said) && (
          <span className="chip chip-partly">≠ Your answer differs</span>
        )}
      </div>
      <p className="small">{said.sentences.join(' ')}</p>
      <div className="row">
        <TakeIt work={work} question={question} said={said} answering={answering} />
        <Link to={pageOf(said)}>{linkWords(said)}</Link>
      </div>
    </section>
  )
}

const toLookAt = ({ counts }: ListSays) => counts.off + counts.unknown

/** Where nothing stands against it there is nothing to pick out of the list. */
function pageOf(said: ListSays): string {
  return toLookAt(said) === 0 ? '/devices/says/all' : `/devices/says/${said.topic}`
}

function linkWords(said: ListSays): string {
  const count = toLookAt(said)
  if (count === 0) return 'See your device list'
  return count === 1 ? 'See this device' : `See these ${count} devices`
}

/** The one button, or that its work is done. Both are as high, so that nothing below moves. */
function TakeIt({ work, question, said, answering }: Props & { readonly said: ListSays }) {
  if (said.choice === null) return <span className="quiet">It cannot answer this for you.</span>
  const answer = work.answers.get(question.id)
  const isTaken = answer !== undefined && isFromList(answer, said)
  return isTaken && !answer.isCarried ? (
    <span className="chip chip-quiet">
      <span aria-hidden="true">{statusWords[said.choice].sign} </span>
      Your answer is from the list
    </span>
  ) : (
    <button type="button" className="button" onClick={answering.takeFromList}>
      Answer “{choiceWords[said.choice]}” from the list
    </button>
  )
}

/** Where list and answer disagree: said plainly, with room for the reason. */
export function ListOtherwise({ work, question, answering }: Props) {
  const said = saidTo(question, work.standing.says)
  const answer = work.answers.get(question.id)
  if (work.check.round.finishedAt !== null || answer === undefined) return null
  if (!isOtherwise(answer, said)) return null
  const { listReason } = answer
  return (
    <div className="notice stack-tight">
      <p>
        <strong>Your device list says otherwise.</strong>{' '}
        {answer.fromList === ''
          ? 'If you know better, say why. If the list is wrong, put it right there.'
          : 'This answer came from the list, and the list has changed since.'}
      </p>
      <AutosaveText
        label="Why is your answer another?"
        hint={
          listReason === ''
            ? '○ No reason is written yet. A few words will do.'
            : 'An inspector or your successor will read it in the report.'
        }
        value={listReason}
        most={500}
        save={answering.explainOtherwise}
      />
    </div>
  )
}

/** Where an answer was taken from the list: what it said then. */
export function FromList({ work, question }: Pick<Props, 'work' | 'question'>) {
  const { fromList, listReason } = work.answers.get(question.id) ?? nothing
  const isFrozen = work.check.round.finishedAt !== null
  return (
    <>
      {fromList !== '' && <p className="small quiet">{fromList}</p>}
      {isFrozen && listReason !== '' && (
        <p className="small quiet">{otherwiseInWords(listReason)}</p>
      )}
    </>
  )
}

const nothing = { fromList: '', listReason: '' }

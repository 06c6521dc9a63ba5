import type { KeyboardEvent } from 'react'
import type { Question } from '../../../shared/checklist/pack.ts'
import { choiceWords, needsConfirming } from '../../../shared/checklist/status.ts'
import { numberInChecklist } from '../../../shared/reports/it-questions.ts'
import { AutosaveText } from '../../components/autosave-text.tsx'
import { SavedLine, useSaving } from '../../components/saving.tsx'
import { useStores, type Work } from '../../stores.tsx'

/** “I don’t know” is a reply too; it also takes a slip back without another stop for the Tab key. */
const replies = ['yes', 'partly', 'no', 'not-sure'] as const
type Reply = (typeof replies)[number]

const keys: Readonly<Record<string, Reply>> = { y: 'yes', p: 'partly', n: 'no', d: 'not-sure' }

const replyWords: Readonly<Record<Reply, string>> = {
  yes: choiceWords.yes,
  partly: choiceWords.partly,
  no: choiceWords.no,
  'not-sure': 'Don’t know',
}

interface Props {
  readonly work: Work
  readonly question: Question
}

/** One question with its reply and a note, in a single row. */
export function OneReply({ work, question }: Props) {
  const { checklist } = useStores()
  const { saving, saved, run } = useSaving()
  const answer = work.answers.get(question.id)
  const isLastTimes = needsConfirming(question, answer)
  const at = { roundId: work.check.round.id, questionId: question.id }
  const choose = (choice: Reply) => {
    void run(() => checklist.answer({ ...at, choice, reason: '' }))
  }
  const hear = (event: KeyboardEvent) => {
    const reply = keys[event.key.toLowerCase()]
    if (reply === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    // The focus goes along, so that Tab leaves the group from the radio that is chosen.
    const group = event.currentTarget.closest('fieldset')
    group?.querySelector<HTMLInputElement>(`input[value="${reply}"]`)?.focus()
    choose(reply)
  }
  return (
    <li className="card reply">
      <fieldset className="reply-choice">
        <legend>
          {numberInChecklist(work.pack, question)}. {question.text}
        </legend>
        {isLastTimes && answer?.choice != null && (
          <p className="small quiet">Last time: {choiceWords[answer.choice]}</p>
        )}
        <div className="row reply-row">
          {replies.map(reply => (
            <label key={reply} className="choice reply-option">
              <input
                type="radio"
                name={question.id}
                value={reply}
                checked={!isLastTimes && answer?.choice === reply}
                onChange={() => choose(reply)}
                onKeyDown={hear}
              />
              <strong>{replyWords[reply]}</strong>
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <AutosaveText
          label="What they said"
          value={answer?.note ?? ''}
          most={4000}
          save={note => checklist.note({ ...at, note }).then(saved)}
        />
        <SavedLine saving={saving} />
      </div>
    </li>
  )
}

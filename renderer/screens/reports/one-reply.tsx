import { type KeyboardEvent, useState } from 'react'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import { choiceWords, needsConfirming } from '../../../shared/checklist/status.ts'
import { AutosaveText } from '../../components/autosave-text.tsx'
import { SavedLine, useSaving } from '../../components/saving.tsx'
import { useStores, type Work } from '../../stores.tsx'

const replies = ['yes', 'partly', 'no'] as const
type Reply = (typeof replies)[number]

const keys: Readonly<Record<string, Reply>> = { y: 'yes', p: 'partly', n: 'no' }

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
  // What stood there before the reply, so that a slip can be taken back. Last time's answer cannot come back as
  // last time's: choosing it again would confirm it.
  const [before] = useState(() => (isLastTimes ? undefined : (answer?.choice ?? null)))
  const at = { roundId: work.check.round.id, questionId: question.id }
  const choose = (choice: AnswerChoice | null) => {
    void run(() => checklist.answer({ ...at, choice, reason: '' }))
  }
  const hear = (event: KeyboardEvent) => {
    const reply = keys[event.key.toLowerCase()]
    if (reply === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    choose(reply)
  }
  return (
    <li className="card reply">
      <fieldset className="reply-choice">
        <legend>{question.text}</legend>
        {isLastTimes && answer?.choice != null && (
          <p className="small quiet">Last time: {choiceWords[answer.choice]}</p>
        )}
        <div className="row reply-row">
          {replies.map(reply => (
            <label key={reply} className="choice reply-option">
              <input
                type="radio"
                name={question.id}
                checked={!isLastTimes && answer?.choice === reply}
                onChange={() => choose(reply)}
                onKeyDown={hear}
              />
              <strong>{choiceWords[reply]}</strong>
            </label>
          ))}
        </div>
      </fieldset>
      <AutosaveText
        label="What they said"
        value={answer?.note ?? ''}
        most={4000}
        save={note => checklist.note({ ...at, note }).then(saved)}
      />
      <div className="reply-foot">
        <SavedLine saving={saving} />
        {saving.kind === 'saved' && before !== undefined && answer?.choice !== before && (
          <button type="button" className="button-link" onClick={() => choose(before)}>
            Take the reply back<span className="for-ears">: {question.text}</span>
          </button>
        )}
      </div>
    </li>
  )
}

import { type AnswerChoice, answerChoices } from '../../../shared/checklist/choices.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import { choiceWords } from '../../../shared/checklist/status.ts'
import { AutosaveText } from '../../components/autosave-text.tsx'
import type { Answering } from './use-answering.ts'

interface Props {
  readonly question: Question
  readonly answering: Answering
  /** True in a finished check, whose answers stay as they were. */
  readonly isFrozen: boolean
}

function exampleOf(question: Question, choice: AnswerChoice): string {
  switch (choice) {
    case 'yes':
    case 'partly':
    case 'no':
      return question.looksLike[choice]
    case 'not-sure':
      return 'We show you how to find out, or whom to ask'
    case 'does-not-apply':
      return 'You say why in a few words'
  }
}

/** The five answers. Each is saved when it is chosen; there is no button to forget. */
export function AnswerChoices({ question, answering, isFrozen }: Props) {
  const { chosen, choose, news, error } = answering
  return (
    <>
      <fieldset className="choices" disabled={isFrozen}>
        <legend className="for-ears">{question.text}</legend>
        {answerChoices.map((choice, index) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name="answer"
              value={choice}
              aria-labelledby={`${choice}-words`}
              aria-describedby={`${choice}-example`}
              checked={chosen === choice}
              onChange={() => choose(choice)}
            />
            <span>
              <strong id={`${choice}-words`}>{choiceWords[choice]}</strong>
              <small id={`${choice}-example`}>{exampleOf(question, choice)}</small>
            </span>
            <kbd aria-hidden="true">{index + 1}</kbd>
          </label>
        ))}
      </fieldset>
      <div className="row saved">
        <span role="status">{news !== '' && <SavedChip news={news} />}</span>
        {chosen !== null && !isFrozen && (
          <button type="button" className="button-link small" onClick={() => choose(null)}>
            Clear this answer
          </button>
        )}
      </div>
      {error !== '' && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      {chosen === 'not-sure' && (
        <p className="notice">
          That is a normal answer. “How to find out” shows the steps, and the question is now on the
          list for your IT person.
        </p>
      )}
      {chosen === 'does-not-apply' && (
        <AutosaveText
          label="Why does it not apply?"
          hint="A few words, so that an inspector or your successor understands."
          value={answering.reason}
          most={500}
          save={answering.explain}
        />
      )}
    </>
  )
}

function SavedChip({ news }: { readonly news: string }) {
  const isSaved = news.startsWith('Saved')
  return (
    <span className={isSaved ? 'chip chip-yes' : 'chip chip-quiet'}>
      {isSaved && <span aria-hidden="true">✓ </span>}
      {news}
    </span>
  )
}

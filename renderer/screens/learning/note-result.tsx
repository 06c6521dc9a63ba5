import { useEffect, useRef, useState } from 'react'
import { SavedLine, useSaving } from '../../components/saving.tsx'
import { useStores } from '../../stores.tsx'

interface Props {
  readonly serviceId: string
  readonly cardId: string
  readonly right: number
}

/** Notes who took the quiz, if they like. Once it is noted, the news takes the place of the form. */
export function NoteResult(result: Props) {
  const [noted, setNoted] = useState<string | null>(null)
  const news = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (noted !== null) news.current?.focus()
  }, [noted])
  if (noted === null) return <NoteForm {...result} done={setNoted} />
  return (
    <p ref={news} tabIndex={-1} className="notice notice-yes">
      <span aria-hidden="true">✓ </span>Noted for {noted}. You find it on the card, where it can be
      removed again.
    </p>
  )
}

interface FormProps extends Props {
  readonly done: (who: string) => void
}

function NoteForm({ done, ...result }: FormProps) {
  const { learning } = useStores()
  const { saving, run } = useSaving()
  const [who, setWho] = useState('')
  const [error, setError] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const note = async () => {
    const name = who.trim()
    if (name === '') {
      setError('Say who took the quiz. A job title is enough.')
      field.current?.focus()
    } else if (await run(() => learning.note({ ...result, who: name }))) done(name)
  }
  return (
    <form
      className="card stack"
      aria-labelledby="note-result"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void note()
      }}
    >
      <h2 id="note-result">Note this result</h2>
      <div className="field">
        <label htmlFor="quiz-who">Who took the quiz?</label>
        <span id="quiz-who-hint" className="small quiet">
          A job title, a team or a name, such as night carers. It stays on this PC.
        </span>
        <span id="quiz-who-error" className="error" role="alert">
          {error}
        </span>
        <input
          ref={field}
          id="quiz-who"
          className="input"
          type="text"
          autoComplete="off"
          maxLength={80}
          value={who}
          aria-describedby="quiz-who-hint quiz-who-error"
          aria-invalid={error !== ''}
          onChange={event => {
            setWho(event.target.value)
            setError('')
          }}
        />
      </div>
      <div>
        <button type="submit" className="button button-main">
          Note this result
        </button>
      </div>
      {saving.kind === 'failed' && <SavedLine saving={saving} />}
    </form>
  )
}

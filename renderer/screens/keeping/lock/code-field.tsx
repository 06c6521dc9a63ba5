import { useFirstFocus } from './use-first-focus.ts'

interface Props {
  readonly id: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: string
  readonly change: (text: string) => void
  readonly takesFocus?: boolean
}

/** A field for the recovery code, typed from paper: so it can be seen. */
export function CodeField({ id, hint, error, value, change, takesFocus = false }: Props) {
  const field = useFirstFocus(takesFocus)
  return (
    <div className="field">
      <label htmlFor={id}>The recovery code</label>
      <span id={`${id}-hint`} className="small quiet">
        {hint}
      </span>
      <span id={`${id}-error`} className="error" role="alert">
        {error}
      </span>
      <input
        id={id}
        className="input path"
        data-secret=""
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={value}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error !== undefined}
        ref={field}
        onChange={event => change(event.target.value)}
      />
    </div>
  )
}

import { useState } from 'react'
import { useFirstFocus } from './use-first-focus.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: string
  readonly change: (text: string) => void
  /** A new one is offered to no password keeper as the one to fill in. */
  readonly isNew?: boolean
  readonly takesFocus?: boolean
}

/** A field for a passphrase: hidden, unless the person wants to see what they type. */
export function SecretField(props: Props) {
  const { id, label, hint, error, value, change, isNew = false, takesFocus = false } = props
  const [isShown, setShown] = useState(false)
  const field = useFirstFocus(takesFocus)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className="small quiet">
        {hint}
      </span>
      <span id={`${id}-error`} className="error" role="alert">
        {error}
      </span>
      <div className="row">
        <input
          id={id}
          className="input"
          data-secret=""
          type={isShown ? 'text' : 'password'}
          value={value}
          maxLength={1000}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          spellCheck={false}
          aria-describedby={`${id}-hint ${id}-error`}
          aria-invalid={error !== undefined}
          ref={field}
          onChange={event => change(event.target.value)}
        />
        <button
          type="button"
          className="button-link"
          aria-pressed={isShown}
          aria-label={`Show what I type: ${label}`}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
    </div>
  )
}

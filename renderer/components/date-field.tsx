import { type FocusEvent, useId, useState } from 'react'
import { dayError, dayTyped, type TypedDay, typedDay } from '../../shared/plan/draft.ts'

interface Props {
  /** The id of the first input, for the error summary. */
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  /** A day such as 2026-12-07; empty for none; 'wrong' while the form holds what is no day. */
  readonly value: string
  readonly change: (day: string) => void
  /** Days that one press chooses. */
  readonly picks?: readonly { readonly words: string; readonly day: string }[]
}

const parts = [
  { name: 'day', label: 'Day', most: 2 },
  { name: 'month', label: 'Month', most: 2 },
  { name: 'year', label: 'Year', most: 4 },
] as const

/** A day in three fields, as the NHS asks for dates: the same on every PC, whatever its language. */
export function DateField({ id, label, hint, error, value, change, picks = [] }: Props) {
  const own = useId()
  const first = id ?? own
  const [typed, setTyped] = useState<TypedDay | null>(null)
  const [hasLeft, setLeft] = useState(false)
  const shown = typed ?? typedDay(value)
  const type = (next: TypedDay) => {
    setTyped(next)
    setLeft(false)
    change(dayTyped(next))
  }
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    const fields = event.currentTarget.closest('fieldset')
    const to = event.relatedTarget
    if (to instanceof HTMLInputElement && fields?.contains(to)) return
    if (typed !== null && dayTyped(typed) !== 'wrong') setTyped(null)
    setLeft(true)
  }
  const trouble = error ?? (hasLeft && typed !== null ? dayError : '')
  return (
    <fieldset className="field" aria-describedby={`${first}-hint ${first}-error`}>
      <legend className="label">{label}</legend>
      <span id={`${first}-hint`} className="small quiet">
        {hint}
      </span>
      <span id={`${first}-error`} className="error" role="alert">
        {trouble}
      </span>
      <div className="row date-parts">
        {parts.map(({ name, label: words, most }, index) => (
          <label key={name} className="small">
            {words}
            <input
              id={index === 0 ? first : undefined}
              type="text"
              inputMode="numeric"
              className={`input date-${name}`}
              maxLength={most}
              aria-invalid={trouble !== ''}
              value={shown[name]}
              onBlur={leave}
              onChange={event => type({ ...shown, [name]: event.target.value })}
            />
          </label>
        ))}
        {picks.map(({ words, day }) => (
          <button
            key={words}
            type="button"
            className="button-link"
            onClick={() => {
              setTyped(null)
              change(day)
            }}
          >
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: string
  readonly most?: number
  readonly kind?: 'line' | 'long' | 'number'
  readonly change: (text: string) => void
}

/** A field of a form that is sent as a whole: label, hint, error and input, tied together for screen readers. */
export function FormField({ id, label, hint, error, value, most, kind = 'line', change }: Props) {
  const shared = {
    id,
    value,
    maxLength: most,
    'aria-describedby': `${id}-hint ${id}-error`,
    'aria-invalid': error !== undefined,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className="small quiet">
        {hint}
      </span>
      <span id={`${id}-error`} className="error">
        {error}
      </span>
      {kind === 'long' && <textarea {...shared} className="input" rows={3} />}
      {kind === 'line' && <input {...shared} className="input" type="text" />}
      {kind === 'number' && (
        <input {...shared} className="input input-short" type="text" inputMode="numeric" />
      )}
    </div>
  )
}

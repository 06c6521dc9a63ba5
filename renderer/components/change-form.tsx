import { type ReactNode, useEffect, useRef } from 'react'
import { ErrorSummary, type FieldError } from './error-summary.tsx'
import { SavedLine, type Saving } from './saving.tsx'

interface Props {
  readonly title: string
  readonly errors: readonly FieldError[]
  readonly attempt: number
  readonly saving: Saving
  readonly save: () => void
  readonly close: () => void
  readonly children: ReactNode
}

/** The frame of a form that changes some facts in their place: it takes the focus, saves or is given up. */
export function ChangeForm({ title, errors, attempt, saving, save, close, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(
    () => form.current?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus(),
    [],
  )
  return (
    <form
      ref={form}
      className="stack"
      aria-label={title}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary attempt={attempt} errors={errors} />
      {children}
      <div className="row">
        <button type="submit" className="button button-main">
          Save
        </button>
        <button type="button" className="button-link" onClick={close}>
          Cancel
        </button>
      </div>
      {saving.kind === 'failed' && <SavedLine saving={saving} />}
    </form>
  )
}

import { useEffect, useRef } from 'react'

export interface FieldError {
  /** The id of the field that it is about. */
  readonly id: string
  readonly words: string
}

interface Props {
  readonly errors: readonly FieldError[]
  /** Counts the tries, so that the focus comes back to the summary at each. */
  readonly attempt: number
}

/** What has to be put right before a form can be kept: it takes the focus, and each line leads to its field. */
export function ErrorSummary({ errors, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (errors.length === 0) return null
  return (
    <div ref={box} className="notice notice-no stack-tight" role="alert" tabIndex={-1}>
      <h3>Please put this right</h3>
      <ul className="plain">
        {errors.map(({ id, words }) => (
          <li key={id}>
            <button
              type="button"
              className="button-link"
              onClick={() => document.getElementById(id)?.focus()}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly hasError: boolean
  readonly children: ReactNode
}

/** A part of a form that is folded away until somebody knows more; an error inside opens it. */
export function FormMore({ title, hasError, children }: Props) {
  return (
    <details className="form-more" open={hasError || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

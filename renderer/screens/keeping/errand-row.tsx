import type { ReactNode } from 'react'
import type { Errand } from './use-errand.ts'

interface Props {
  readonly errand: Errand
  /** What the button says. */
  readonly words: string
  /** What is said while it runs. */
  readonly doing: string
  readonly work: () => Promise<string>
  /** Another button beside it. */
  readonly children?: ReactNode
}

/** A button that runs an errand, and beside it how the errand goes and ends. */
export function ErrandRow({ errand, words, doing, work, children }: Props) {
  const { isBusy, news, error, run } = errand
  return (
    <div className="row">
      <button
        type="button"
        className="button"
        aria-disabled={isBusy}
        onClick={() => void run(doing, work)}
      >
        {words}
      </button>
      {children}
      <span role="status">{news}</span>
      <span className="error" role="alert">
        {error}
      </span>
    </div>
  )
}

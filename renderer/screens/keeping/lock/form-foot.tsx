import type { ReactNode } from 'react'

interface Props {
  readonly does: string
  readonly isBusy: boolean
  /** What is said while it is done. */
  readonly doing?: string
  /** The way out beside the button. */
  readonly children?: ReactNode
}

/** The button of a form that opens or turns the lock, which takes up to a second. */
export function FormFoot({ does, isBusy, doing = 'One moment…', children }: Props) {
  return (
    <>
      <div className="row">
        <button type="submit" className="button button-main" aria-disabled={isBusy}>
          {does}
        </button>
        {children}
      </div>
      <p className="small quiet" role="status">
        {isBusy ? doing : ''}
      </p>
    </>
  )
}

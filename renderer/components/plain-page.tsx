import type { ReactNode } from 'react'
import mark from '../../assets/icons/mark.svg'

interface Props {
  readonly children: ReactNode
  /** At the right of the app's name: a way out of the page. */
  readonly aside?: ReactNode
}

/** A full-window page without the side panel: for the first visit, and for when there are no records to show. */
export function PlainPage({ children, aside }: Props) {
  return (
    <div className="plain-page">
      <header className="plain-head">
        <div className="brand">
          <img src={mark} alt="" />
          <span>Care Cyber Check</span>
        </div>
        {aside}
      </header>
      <main className="plain-main">{children}</main>
    </div>
  )
}

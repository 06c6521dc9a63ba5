import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** The way back to the page that this one hangs on. The sign is for the eyes: read out, it would be an angle bracket. */
export function BackLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link to={to}>
      <span aria-hidden="true">‹ </span>
      <span className="for-ears">Back to: </span>
      {children}
    </Link>
  )
}

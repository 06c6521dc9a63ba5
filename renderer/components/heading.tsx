import { type ReactNode, useEffect, useRef } from 'react'

/**
 * Screen readers hear of a new page in gulps. Orca 43 took a heading that got the focus in the same gulp in which the pressed link
 * went for that link's place, and said nothing (heard on 30 November 2026).
 */
const untilOldPageIsGoneMs = 100

/** The heading of a page. It takes the focus when the page opens, so that a screen reader starts with the news. */
export function PageHeading(props: { readonly children: ReactNode; readonly news?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    const before = document.activeElement
    const timer = window.setTimeout(() => {
      // Whoever has moved on meanwhile, or was put into a field, stays there.
      const { activeElement } = document
      const isFree = activeElement === before || activeElement === document.body
      if (isFree) heading.current?.focus({ preventScroll: true })
    }, untilOldPageIsGoneMs)
    return () => window.clearTimeout(timer)
  }, [props.news])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {props.children}
    </h1>
  )
}

import { type ReactNode, useEffect, useRef } from 'react'

/** The heading of a page. It takes the focus when the page opens, so that a screen reader starts with the news. */
export function PageHeading(props: { readonly children: ReactNode; readonly news?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [props.news])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {props.children}
    </h1>
  )
}

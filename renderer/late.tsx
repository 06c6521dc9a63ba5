import { type ComponentType, lazy, useState } from 'react'

const fetches: (() => Promise<unknown>)[] = []

/**
 * A part of the app that is fetched after the first page. React holds back for 300 ms whatever it has had to wait for: so a part
 * that has been fetched by then is drawn at once, and only one that is asked for earlier is waited for.
 */
export function late<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  let fetched: ComponentType<P> | undefined
  const get = async () => (fetched ??= await fetch())
  const Awaited: ComponentType<P> = lazy(async () => ({ default: await get() }))
  fetches.push(get)
  return function Late(props: P) {
    // Kept for as long as the page stands: one of another kind would be another page, with nothing typed in it.
    const [Part] = useState(() => fetched ?? Awaited)
    return <Part {...props} />
  }
}

/** Fetches the parts one after the other, each when the window has nothing else to do. Gives the way to stop. */
export function fetchTheRest(): () => void {
  const left = [...fetches]
  let idle = 0
  const next = () => {
    const fetch = left.shift()
    if (fetch === undefined) return
    idle = requestIdleCallback(() => {
      // One that cannot be read says so when it is opened.
      fetch()
        .catch(() => undefined)
        .finally(next)
    })
  }
  next()
  return () => {
    left.length = 0
    cancelIdleCallback(idle)
  }
}

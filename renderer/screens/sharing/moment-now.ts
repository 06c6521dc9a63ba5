import { useEffect, useState } from 'react'

const tickMs = 15_000

/** This moment on the day that the app lives on, as the main process counts it: see electron/system/clock.ts. */
export function momentOn(today: string, now: Date): string {
  const [year = 1970, month = 1, day = 1] = today.split('-').map(Number)
  const moment = new Date(now)
  moment.setFullYear(year, month - 1, day)
  return moment.toISOString()
}

/** Goes on while the page is open, so that "in about 2 minutes" stays true. */
export function useNow(today: string): string {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), tickMs)
    return () => window.clearInterval(timer)
  }, [])
  return momentOn(today, now)
}

/** How often the day is looked at. A PC that slept through midnight notices within a minute of waking. */
const everyMs = 60_000

/** Calls back soon after each midnight while the window stays open; returns what stops it. */
export function watchDay(isNewDay: () => void, now: () => Date = () => new Date()): () => void {
  let day = now().toDateString()
  const timer = setInterval(() => {
    const current = now().toDateString()
    if (current === day) return
    day = current
    isNewDay()
  }, everyMs)
  return () => clearInterval(timer)
}

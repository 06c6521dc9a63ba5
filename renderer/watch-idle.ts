/** What a person does with the window. Moving the mouse over it counts; another program being used does not. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Often enough to be at most seconds late. */
const lookEveryMs = 5_000

/**
 * Calls back once when nobody has used the window for so many minutes; returns what stops it. The moments are those of the
 * wall, since a PC that slept has been left alone meanwhile.
 */
export function watchIdle(
  minutes: number,
  isIdle: () => void,
  now: () => number = () => Date.now(),
): () => void {
  let lastAt = now()
  const seen = () => {
    lastAt = now()
  }
  const timer = setInterval(() => {
    // A clock that was put back would else make it wait for as long again.
    if (now() < lastAt) lastAt = now()
    if (now() - lastAt < minutes * 60_000) return
    clearInterval(timer)
    isIdle()
  }, lookEveryMs)
  for (const sign of signs) window.addEventListener(sign, seen, { capture: true, passive: true })
  return () => {
    clearInterval(timer)
    for (const sign of signs) window.removeEventListener(sign, seen, { capture: true })
  }
}

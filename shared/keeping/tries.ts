/** How many wrong passphrases are taken before there is a wait, and how the wait runs down. */

/**
 * Cyber Essentials asks for at most ten guesses in five minutes (read at urmconsulting.com, 23 November 2026).
 * The wait is kept as the time that is left, counted while the app runs: a clock that is put forward, or an app that is
 * closed and opened, shortens nothing.
 */
export const mostWrong = 10
export const waitMs = 5 * 60 * 1000

export interface Tries {
  /** Wrong ones since the last right one or the last wait. */
  readonly wrong: number
  /** What is left of the wait, in milliseconds; 0 where there is none. */
  readonly leftMs: number
}

export const noTries: Tries = { wrong: 0, leftMs: 0 }

/** After a wrong one. The tenth begins the wait, and after the wait one more begins it anew. */
export function afterWrong({ wrong }: Tries): Tries {
  const now = wrong + 1
  return now >= mostWrong ? { wrong: mostWrong - 1, leftMs: waitMs } : { wrong: now, leftMs: 0 }
}

/** After so many milliseconds in which the app ran. A clock that went back counts as none. */
export function afterWaiting(tries: Tries, passedMs: number): Tries {
  return { ...tries, leftMs: Math.max(0, tries.leftMs - Math.max(0, passedMs)) }
}

/** How many more before the wait. */
export const triesLeft = ({ wrong }: Tries): number => mostWrong - wrong

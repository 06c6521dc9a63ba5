/** The lock as the window knows it: whether there is one, what it waits for, and what was chosen. */

/** What stands before the records while they are locked. */
export interface Locked {
  /** Whole seconds until another try is taken; 0 where one is taken now. */
  readonly waitSeconds: number
  readonly triesLeft: number
}

export const idleChoices = [5, 10, 15, 30] as const
export type IdleMinutes = (typeof idleChoices)[number]
/** The middle of what people choose for screens; Cyber Essentials assessors usually ask for 15 or less. */
export const usualIdle: IdleMinutes = 10

export interface LockFacts {
  readonly isOn: boolean
  readonly idleMinutes: IdleMinutes
  /** Whether this PC opens the records by itself when the app starts. */
  readonly isRemembered: boolean
  /** Whether this PC has a safe of its own that could do so. */
  readonly canRemember: boolean
}

/** What was chosen, or the usual where nothing was, or something that is no choice any more. */
export function readIdle(written: string | null): IdleMinutes {
  return idleChoices.find(minutes => String(minutes) === written) ?? usualIdle
}

/** How the turning on ended. */
export interface LockTurnedOn extends LockFacts {
  /** Damaged copies that could not be encrypted and stay readable. */
  readonly copiesLeft: number
}

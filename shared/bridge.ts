/** The two functions that the preload puts on the window, and the channels they use. No schema is imported here. */
import type { CallName, EventName, Events } from './contract.ts'
import type { Outcome } from './failure.ts'

export const callChannel = 'care-cyber-check:call'
export const eventChannel = 'care-cyber-check:event'

/** No call carries more than this; the longest note is a few kilobytes. */
export const largestCallBytes = 1024 * 1024

export interface Bridge {
  readonly call: (name: CallName, input: unknown) => Promise<Outcome<unknown>>
  /** Returns its own undo. */
  readonly on: <N extends EventName>(name: N, hear: (news: Events[N]) => void) => () => void
}

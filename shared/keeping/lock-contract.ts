/** The calls about the lock on the records. */
import { z } from 'zod'
import { call, nothing } from '../call.ts'
import { idleChoices, type LockFacts, type LockTurnedOn } from './lock.ts'
import type { Start } from './start.ts'

/** A passphrase or a code as it was typed; what it has to be like is said in words, not here. */
export const secret = z.string().max(1_000)

export interface NewCode {
  readonly code: string
}

export const lockContract = {
  'lock.facts': call(nothing).returns<LockFacts>(),
  'lock.open': call(z.strictObject({ passphrase: secret })).returns<Start>(),
  /** The code from the paper, and the passphrase from now on. */
  'lock.openWithCode': call(z.strictObject({ code: secret, next: secret })).returns<Start>(),
  'lock.now': call(nothing).returns<void>(),
  /** Makes the recovery code; nothing is locked before it was typed back. */
  'lock.begin': call(z.strictObject({ passphrase: secret })).returns<NewCode>(),
  'lock.turnOn': call(z.strictObject({ code: secret })).returns<LockTurnedOn>(),
  'lock.turnOff': call(z.strictObject({ passphrase: secret })).returns<LockFacts>(),
  'lock.change': call(z.strictObject({ passphrase: secret, next: secret })).returns<void>(),
  'lock.newCode': call(z.strictObject({ passphrase: secret })).returns<NewCode>(),
  'lock.keepCode': call(z.strictObject({ code: secret })).returns<void>(),
  'lock.setIdle': call(z.strictObject({ minutes: z.literal(idleChoices) })).returns<LockFacts>(),
  'lock.remember': call(z.strictObject({ isWanted: z.boolean() })).returns<LockFacts>(),
} as const

/** The only door for calls: finds the call, checks what came in, runs it and turns every end into a value. */
import type { z } from 'zod'
import { largestCallBytes } from '../../shared/bridge.ts'
import { type CallName, contract } from '../../shared/contract.ts'
import { Failure, type Outcome } from '../../shared/failure.ts'
import type { EveryCall } from './every-call.ts'
import { fieldSentence } from './field-sentence.ts'
import { recordsNotOpen } from './keeping.ts'
import { storageFailure } from './storage-failure.ts'

export interface AnswerEdges {
  /** The calls that exist now; fewer while the records are shut. */
  readonly calls: () => Partial<EveryCall>
  /** Hears of errors that nobody foresaw, and of those of the disk. */
  readonly report: (name: string, error: unknown) => void
  /** Hears the name, and nothing else, of a call that kept the person waiting. */
  readonly slow: (name: string, milliseconds: number) => void
  readonly milliseconds: () => number
}

export type Answer = (name: unknown, input: unknown) => Promise<Outcome<unknown>>

const slowMilliseconds = 50
const somethingWrong =
  'Something went wrong. Nothing was changed. Try again; if it happens again, close the app and open it.'

export function createAnswer(edges: AnswerEdges): Answer {
  return async (name, input) => {
    const started = edges.milliseconds()
    try {
      const known = knownName(name)
      const value = await run(known, input, edges.calls())
      const took = edges.milliseconds() - started
      if (took > slowMilliseconds) edges.slow(known, took)
      return { ok: true, value }
    } catch (error) {
      const { code, message } = toFailure(
        error,
        typeof name === 'string' ? name : 'no name',
        edges.report,
      )
      return { ok: false, code, message }
    }
  }
}

function toFailure(error: unknown, name: string, report: AnswerEdges['report']): Failure {
  if (error instanceof Failure) return error
  report(name, error)
  return storageFailure(error) ?? new Failure('unexpected', somethingWrong)
}

function knownName(name: unknown): CallName {
  // Own names only: "constructor" is a property of every object, and no call.
  if (typeof name === 'string' && Object.hasOwn(contract, name)) return name as CallName
  throw new Failure('not-found', 'The app does not know that request.')
}

function run(name: CallName, input: unknown, calls: Partial<EveryCall>): unknown {
  if (!Object.hasOwn(calls, name)) throw recordsNotOpen()
  const checked = check(contract[name].input, input)
  // The input has just been checked by the schema of this very name, which the compiler cannot follow.
  const call = calls[name] as (input: unknown) => unknown
  return call(checked)
}

function check(schema: z.ZodType, input: unknown): unknown {
  if (isTooLarge(input)) throw new Failure('invalid', 'That is too much at once. Make it shorter.')
  const parsed = schema.safeParse(input, { error: fieldSentence })
  if (parsed.success) return parsed.data
  throw new Failure('invalid', parsed.error.issues[0]?.message ?? 'The app could not use that.')
}

/** What JSON cannot say is no input of any call, and counts as too large to read. */
function isTooLarge(input: unknown): boolean {
  try {
    const json = JSON.stringify(input, plainOnly) as string | undefined
    return json !== undefined && Buffer.byteLength(json) > largestCallBytes
  } catch {
    return true
  }
}

/** A date or a map can cross from the window, and a schema would read it as an object without fields. */
function plainOnly(this: Record<string, unknown>, key: string, value: unknown): unknown {
  // Before toJSON had its say.
  const original = this[key]
  if (typeof original !== 'object' || original === null || Array.isArray(original)) return value
  const prototype: unknown = Object.getPrototypeOf(original)
  if (prototype === Object.prototype || prototype === null) return value
  throw new TypeError('Not a plain object')
}

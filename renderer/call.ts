/** The window's only way to the main process. */
import type { Bridge } from '../shared/bridge.ts'
import type { CallName, InputOf, OutputOf } from '../shared/contract.ts'
import { Failure } from '../shared/failure.ts'

declare global {
  interface Window {
    readonly careCyberCheck: Bridge
  }
}

/** A call without input takes none. */
export type InputArgs<N extends CallName> = undefined extends InputOf<N> ? [] : [InputOf<N>]

/** Asks by name. Rejects with a Failure whose message can be shown. */
export type Call = <N extends CallName>(name: N, ...input: InputArgs<N>) => Promise<OutputOf<N>>

export const call: Call = async (name, ...input) => {
  const outcome = await window.careCyberCheck.call(name, input[0])
  if (!outcome.ok) throw new Failure(outcome.code, outcome.message)
  // The contract types both ends; what crossed is what the main process was compiled to answer.
  return outcome.value as OutputOf<typeof name>
}

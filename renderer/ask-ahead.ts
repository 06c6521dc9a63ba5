/** What the first page draws from, asked all at once while the window is still working out how to draw it. */
import type { CallName, OutputOf } from '../shared/contract.ts'
import type { Call, InputArgs } from './call.ts'
import { currentService } from './state/services.ts'

const keyOf = (name: CallName, input: readonly unknown[]): string =>
  `${name} ${JSON.stringify(input)}`

/**
 * The stores ask in turn, each once the answer before it is drawn, and a start would wait for every one of those turns.
 * An answer is handed out once, to whoever asks first. The first other question ends it, for that one may change what is
 * left over. A refusal is not handed on: locked records may be open by the time somebody asks.
 */
export function askAhead(call: Call): Call {
  const waiting = new Map<string, Promise<unknown>>()
  let isOver = false
  const ask = <N extends CallName>(name: N, ...input: InputArgs<N>) => {
    const answer = call(name, ...input)
    answer.catch(() => undefined)
    waiting.set(keyOf(name, input), answer)
    return answer
  }
  const askOfService = async () => {
    const serviceId = currentService(await ask('services.list'))?.id
    if (isOver || serviceId === undefined) return
    void ask('checklist.open', { serviceId })
    void ask('plan.lines', { serviceId })
    void ask('devices.standing', { serviceId })
  }
  void ask('keeping.start')
  askOfService().catch(() => undefined)
  void ask('checklist.pack')

  return async (name, ...input) => {
    const key = keyOf(name, input)
    // Asked by this very name and input.
    const answer = waiting.get(key) as Promise<OutputOf<typeof name>> | undefined
    if (answer === undefined) {
      isOver = true
      waiting.clear()
      return call(name, ...input)
    }
    waiting.delete(key)
    return answer.catch(() => call(name, ...input))
  }
}

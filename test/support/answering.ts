/** The one door to the calls, on spies that note what got through it. */
import { createAnswer } from '../../electron/calls/answer.ts'
import type { EveryCall } from '../../electron/calls/every-call.ts'
import { type CallName, contract } from '../../shared/contract.ts'

// The names of the contract are exactly these.
export const callNames = Object.keys(contract) as readonly CallName[]

interface Heard {
  readonly ran: [string, unknown][]
  readonly reported: [string, unknown][]
  readonly slow: [string, number][]
}

/** Answers whose calls only note what reached them, or do what the test says. */
export function answering(
  calls: Partial<Record<CallName, (input: never) => unknown>> = {},
  took = 0,
) {
  const heard: Heard = { ran: [], reported: [], slow: [] }
  const spies = Object.fromEntries(
    callNames.map(name => [
      name,
      (input: unknown) => {
        heard.ran.push([name, input])
        return 'ran'
      },
    ]),
  )
  let milliseconds = -took
  const answer = createAnswer({
    // Spies answer with a word, which is not what the contract promises and does not matter here.
    calls: () => ({ ...spies, ...calls }) as Partial<EveryCall>,
    report: (name, error) => heard.reported.push([name, error]),
    slow: (name, took) => heard.slow.push([name, took]),
    milliseconds: () => (milliseconds += took),
  })
  return { answer, heard }
}

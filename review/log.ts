/** The few words to the operator: starts, stops, counts once a day, and where the program failed. Never what came in. */
import type { Counts } from './counts.ts'

export interface Log {
  readonly say: (line: string) => void
  /** The first of each kind in full; the rest are only counted. */
  readonly failed: (error: unknown) => void
  /** Once a day: a line each minute would tell, beside the clock of the system's log, when a letter came. */
  readonly day: (counts: Counts) => void
}

export function createLog(write: (line: string) => void): Log {
  const failures = new Map<string, number>()
  return {
    say: write,
    failed: error => {
      const kind = kindOf(error)
      const times = (failures.get(kind) ?? 0) + 1
      failures.set(kind, times)
      if (times === 1) write([`Something failed: ${kind}`, ...placesOf(error)].join('\n'))
    },
    day: counts => {
      const noted = Object.entries(counts.sinceLastAsked()).map(
        ([outcome, times]) => `${outcome} ${times}`,
      )
      const failed = [...failures].map(([kind, times]) => `${kind} ${times}`)
      failures.clear()
      const parts = [...noted, ...failed]
      if (parts.length > 0) write(`Since the last such line: ${parts.join(', ')}`)
    },
  }
}

/** The message is left out: databases put values into it. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is not an error'
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}

function placesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return []
  return error.stack.split('\n').filter(line => /^ +at /.test(line))
}

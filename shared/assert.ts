/** Small assertions that close a switch or a lookup. */

/** Does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`No case for ${JSON.stringify(value)}`)
}

/** Returns what is there, or throws with `what` in words when it is missing. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing`)
  return value
}

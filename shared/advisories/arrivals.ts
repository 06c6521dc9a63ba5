/** When something last came to be concerned by an advisory, so that a decision of before holds no longer. */

/** What one step did to a device or a system, and when. */
export interface ChangeAt<T> {
  readonly at: string
  readonly before: T | null
  readonly after: T | null
}

/**
 * `changes` are all that were made since some moment and still hold, in their order: what came and went again since then
 * did not come. Null where nothing did.
 */
export function lastArrival<T extends { readonly id: string }>(
  changes: readonly ChangeAt<T>[],
  isConcerned: (thing: T) => boolean,
): string | null {
  const arrivals = new Map<string, string>()
  for (const { at, before, after } of changes) {
    const id = (after ?? before)?.id ?? ''
    if (after === null || !isConcerned(after)) arrivals.delete(id)
    else if (before === null || !isConcerned(before)) arrivals.set(id, at)
  }
  return [...arrivals.values()].sort().at(-1) ?? null
}

/** A step in the life of a list: one thing that somebody did, to one thing on it or to many, which can be undone as one. */
export const stepKinds = ['added', 'changed', 'removed', 'imported', 'read', 'salvaged'] as const
export type StepKind = (typeof stepKinds)[number]

/** What a list keeps: the facts differ, but each has an id and a name. */
export interface Kept {
  readonly id: string
  readonly name: string
}

export interface ListStep {
  readonly id: string
  readonly kind: StepKind
  readonly at: string
  /** Who did it, where they said so. */
  readonly by: string
  /** The file that was imported; empty otherwise. */
  readonly source: string
  /** The name of the thing where it was only one; empty otherwise. */
  readonly onlyName: string
  readonly undoneAt: string | null
}

/** What one step did to one thing. Before is null where it was added, after where it was removed. */
export interface OneStep<T> {
  readonly stepId: string
  readonly kind: StepKind
  readonly at: string
  readonly by: string
  readonly undoneAt: string | null
  readonly before: T | null
  readonly after: T | null
}

/** Whether a fact is the same: most are texts, some are lists of choices. */
export function isSameFact(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!Array.isArray(one) || !Array.isArray(other)) return false
  return one.length === other.length && one.every((each, index) => each === other[index])
}

/** The facts in which two states of a thing differ. */
export function changedFacts<F extends object>(before: F, after: F): readonly (keyof F)[] {
  // Object.keys forgets the names that it was given.
  const keys = Object.keys(after) as (keyof F)[]
  return keys.filter(key => key in before && !isSameFact(before[key], after[key]))
}

/** Only what a form changed, so that nothing else is written over. */
export function changeBetween<F extends object>(before: F, after: F): Partial<F> {
  // Object.fromEntries forgets the names that it was given.
  return Object.fromEntries(
    changedFacts(before, after).map(key => [key, after[key]]),
  ) as unknown as Partial<F>
}

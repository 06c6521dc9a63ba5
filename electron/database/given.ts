/** Leaves out of a change what was not said, so that it can be laid over what is stored. */

/** A window may send a field as undefined, which is not the same to SQL as leaving it out. */
export function given<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const said = Object.entries(change).filter(([, value]) => value !== undefined)
  // Object.fromEntries forgets the names that Object.entries was given.
  return Object.fromEntries(said) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

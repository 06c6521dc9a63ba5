/** One way to write a value down: the same bytes on every PC, so that what was shown can be held against what was sent. */

export type Plain = string | number | boolean | null | readonly Plain[] | PlainObject
export interface PlainObject {
  readonly [key: string]: Plain
}

/** JSON with its names in order and no blanks. Names and texts are ASCII, so order by code unit is the same everywhere. */
export function canonical(value: Plain): string {
  // The same text in a third of the time: the review holds every letter that comes against it.
  if (isInOrder(value)) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const parts = Object.keys(value)
    .sort()
    .map(name => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`)
  return `{${parts.join(',')}}`
}

function isInOrder(value: Plain | undefined): value is string | number | boolean | null {
  if (value === undefined) return false
  if (value === null || typeof value !== 'object') return true
  if (isList(value)) return value.every(isInOrder)
  let last = ''
  for (const name of Object.keys(value)) {
    if (name < last || !isInOrder(value[name])) return false
    last = name
  }
  return true
}

function isList(value: readonly Plain[] | PlainObject): value is readonly Plain[] {
  return Array.isArray(value)
}

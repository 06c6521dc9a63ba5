/** What decides how a count is shown: a number from chance, from the secret of the review and what the group said. */
import { createHmac, createSecretKey } from 'node:crypto'
import { base, hiddenUpTo, largestHidden, mostAdded, patterns, zerosToOneHidden } from './rules.ts'

export interface Row {
  readonly group: number
  /** Of all that the homes of the group said to the subject. */
  readonly mark: string
}

/** For a choice, a whole number of 32 bits; `turn` is how often another was needed, because it would have said too much. */
export type DrawInRow = (choice: number, turn: number) => number
export type Draw = (row: Row) => DrawInRow

/** So many numbers of 4 bytes come from one sum. */
const together = 8
/** More than there are groups, and choices of all subjects. */
const many = 1_024

/** Nobody without the secret can work out what was drawn, and nobody with the same answers gets anything else. */
export function drawWith(secret: Uint8Array): Draw {
  const key = createSecretKey(secret)
  const sumOf = (words: string) => createHmac('sha256', key).update(words).digest()
  const known = new Map<number, Buffer>()
  return ({ group, mark }) => {
    const pattern = sumOf(`pattern ${group} ${mark}`).readUInt32BE() % patterns
    return (choice, turn) => {
      const block = Math.floor(choice / together)
      const name = ((turn * patterns + pattern) * many + group) * many + block
      const sum = known.get(name) ?? sumOf(`${pattern} ${group} ${block} ${turn}`)
      known.set(name, sum)
      return sum.readUInt32BE(4 * (choice % together))
    }
  }
}

/** What is added to a count that is no zero: as often each of -1, 0 and 1. */
export const addedBy = (drawn: number): number => (drawn % (2 * mostAdded + 1)) - mostAdded

/** The count as it is shown; null where it is not. */
export function shownAs(count: number, drawn: number): number | null {
  if (count === 0) return drawn % zerosToOneHidden === 0 ? null : 0
  const added = addedBy(drawn)
  if (count <= largestHidden || (count <= hiddenUpTo && added < 0)) return null
  return Math.round((count + added) / base) * base
}

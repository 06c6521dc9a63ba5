/** What decides how a count is shown: a number from chance, from the secret of the review and what the group sent. */
import { createHmac } from 'node:crypto'
import { base, hiddenUpTo, largestHidden, mostAdded, zerosToOneHidden } from './rules.ts'

export interface Cell {
  /** The mark of all that the homes of the group sent. */
  readonly mark: string
  readonly group: number
  readonly choice: number
  /** How often another number was needed, because what came before would have said too much. */
  readonly turn: number
}

/** A whole number of 32 bits. */
export type Draw = (cell: Cell) => number

/** Nobody without the secret can work out what was drawn, and nobody with the same homes gets anything else. */
export function drawWith(secret: Uint8Array): Draw {
  return ({ mark, group, choice, turn }) =>
    createHmac('sha256', secret)
      .update(`${mark} ${group} ${choice} ${turn}`)
      .digest()
      .readUInt32BE()
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

/** What is added to a count before it is rounded: -1, 0 or 1, from the secret of the review and what the group sent. */
import { createHmac } from 'node:crypto'
import { base, largestHidden, mostAdded } from './rules.ts'

export interface Cell {
  /** The mark of all that the homes of the group sent. */
  readonly mark: string
  readonly group: number
  readonly choice: number
  /** How often another number was needed, because what came before would have said too much. */
  readonly turn: number
}

export type Added = (cell: Cell) => number

/** Nobody without the secret can work out what was added, and nobody with the same homes gets anything else. */
export function addedWith(secret: Uint8Array): Added {
  const kinds = 2 * mostAdded + 1
  return ({ mark, group, choice, turn }) => {
    const chance = createHmac('sha256', secret).update(`${mark} ${group} ${choice} ${turn}`)
    return (chance.digest().readUInt32BE() % kinds) - mostAdded
  }
}

/** The count as it is shown; null where it is not. */
export function shownAs(count: number, added: number): number | null {
  if (count > 0 && count <= largestHidden) return null
  const changed = count + added
  if (count === 0) return changed > 0 ? null : 0
  return changed <= largestHidden ? null : Math.round(changed / base) * base
}

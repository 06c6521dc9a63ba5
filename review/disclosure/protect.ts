/** Makes sure of one choice of one subject that no hidden count of it can be narrowed too far from what is shown of it. */
import { arcs, lessen, neighbours, rangeOf, type Room } from './network.ts'
import { shownAs } from './perturb.ts'
import { base, hiddenUpTo, largestHidden, narrowest, slack } from './rules.ts'

/** In place of a count that is not shown. */
export const hidden = -1

/** One choice of one subject, group by group. */
export interface Layer {
  readonly counts: Int32Array
  /** As it is shown; changed here until nothing says too much. */
  readonly shown: Int32Array
  readonly draw: (group: number, turn: number) => number
}

/** More than all homes there are. */
const anything = 1_000_000
/** So often another number is tried before one is hidden. */
const mostTurns = 5

/** The lowest and the highest count that can stand behind what is shown. */
export function boundsOf(shown: number): readonly [number, number] {
  if (shown === hidden) return [0, hiddenUpTo]
  if (shown === 0) return [0, 0]
  const least = shown === 2 * base ? largestHidden + 1 : shown - slack
  return [least, shown + slack]
}

const groupOf = (arc: number): number | null => arcs[arc]?.group ?? null

export function protect(layer: Layer): void {
  const turns = new Map<number, number>()
  let concerned = everyArc
  for (;;) {
    let narrow = narrowIn(roomIn(layer), layer, concerned)
    if (narrow.length === 0) {
      const room = roomIfSmall(layer)
      if (room !== null) narrow = narrowIn(room, layer, everyArc)
    }
    if (narrow.length === 0) return
    const zeros = hideZeros(narrow, layer)
    // A hidden zero only ever leaves more room, so what had enough of it has enough still.
    concerned = zeros.length > 0 ? [...narrow, ...zeros] : everyArc
    if (zeros.length > 0 || redraw(narrow, layer, turns)) continue
    if (!hideSmallest(narrow, layer)) return
  }
}

const everyArc: readonly number[] = [...arcs.keys()]

/** Arcs whose hidden count is too well known. */
function narrowIn(room: Room, { shown }: Layer, concerned: readonly number[]): readonly number[] {
  return concerned.filter(arc => {
    const group = groupOf(arc)
    if (group === null || shown[group] !== hidden) return false
    return rangeOf(arc, room, narrowest) < narrowest
  })
}

function roomIn({ counts, shown }: Layer): Room {
  const down = new Int32Array(arcs.length)
  const up = new Int32Array(arcs.length)
  for (const [arc, { group, isFree }] of arcs.entries()) {
    if (group === null) {
      // How many do not say their region is known, for all we know: it leaves no room.
      down[arc] = isFree ? anything : 0
      up[arc] = isFree ? anything : 0
      continue
    }
    const count = counts[group] ?? 0
    const [least, most] = boundsOf(shown[group] ?? hidden)
    down[arc] = Math.max(0, count - least)
    // A larger count can be hidden too, for the sake of others.
    up[arc] = count > most ? anything : most - count
  }
  return { down, up }
}

/**
 * For whoever takes every hidden count for a small one, as most are. Where a larger one had to be hidden, they are wrong about that; what
 * they make of the others may still come too near. Null where none is larger, and where what is shown gives them away.
 */
function roomIfSmall(layer: Layer): Room | null {
  const { counts, shown } = layer
  const large = everyArc.filter(arc => {
    const group = groupOf(arc)
    return group !== null && shown[group] === hidden && (counts[group] ?? 0) > hiddenUpTo
  })
  if (large.length === 0) return null
  const room = roomIn(layer)
  for (const arc of large) room.up[arc] = 0
  // Nothing is known of them but that they are no less than zero: what they have left to give is what they are.
  for (const arc of large) {
    const over = (room.down[arc] ?? 0) - hiddenUpTo
    if (over > 0 && !lessen(arc, over, room)) return null
    room.up[arc] = hiddenUpTo - (room.down[arc] ?? 0)
  }
  return room
}

/**
 * Zeros are certain, so they go first: one next to each narrow number, of the smallest group that has one, so that one
 * home more or less hides as few others as can be. Returns the arcs of those that were hidden.
 */
function hideZeros(narrow: readonly number[], { shown }: Layer): readonly number[] {
  const changed: number[] = []
  for (const arc of narrow) {
    const zero = smallestFirst(neighbours[arc] ?? []).find(other => {
      const group = groupOf(other)
      return group !== null && shown[group] === 0
    })
    const group = zero === undefined ? null : groupOf(zero)
    if (zero === undefined || group === null) continue
    shown[group] = hidden
    changed.push(zero)
  }
  return changed
}

/** Finer groups stand behind the others. */
const smallestFirst = (some: readonly number[]) =>
  [...some].sort((one, other) => (groupOf(other) ?? 0) - (groupOf(one) ?? 0))

/** Another number for what is shown around, as if chance had fallen otherwise. */
function redraw(narrow: readonly number[], layer: Layer, turns: Map<number, number>): boolean {
  const { counts, shown, draw } = layer
  let isChanged = false
  for (const group of groupsAround(narrow)) {
    const turn = (turns.get(group) ?? 0) + 1
    if (shown[group] === hidden || turn > mostTurns) continue
    turns.set(group, turn)
    shown[group] = shownAs(counts[group] ?? 0, draw(group, turn)) ?? hidden
    isChanged = true
  }
  return isChanged
}

function hideSmallest(narrow: readonly number[], { shown }: Layer): boolean {
  const around = groupsAround(narrow).filter(group => shown[group] !== hidden)
  const [smallest] = around.sort(
    (one, other) => (shown[one] ?? 0) - (shown[other] ?? 0) || one - other,
  )
  if (smallest === undefined) return false
  shown[smallest] = hidden
  return true
}

function groupsAround(narrow: readonly number[]): number[] {
  const all = narrow.flatMap(arc => neighbours[arc] ?? []).map(groupOf)
  return [...new Set(all.filter(group => group !== null))]
}

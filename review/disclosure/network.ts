/**
 * How the groups add up, as a network: each group is an arc, what goes into a knot is what leaves it, and the exact
 * counts are one flow through it. So how far a hidden count could be from its true value, given all that is shown, is a
 * question of augmenting paths, and its answer is exact (flows in networks with whole bounds are whole numbers).
 */
import { type Kind, kinds, placeOf, regions, saysRegion, saysSize, sizes } from './groups.ts'

interface Arc {
  /** Which group it is; null for homes that do not say their region or size, whose number is nowhere shown. */
  readonly group: number | null
  /** Of a kind that never says it: then it is as many as there are of the kind. */
  readonly isFree: boolean
  readonly from: number
  readonly to: number
}

const knot = { england: 0, sized: 1, placed: 2 } as const
const ofKind = (kind: Kind) => 3 + kinds.indexOf(kind)
const ofRegion = (at: number) => 3 + kinds.length + at
const knots = 3 + kinds.length + regions.length

function arcOf(from: number, to: number, group: Parameters<typeof placeOf>[0]): readonly Arc[] {
  const at = placeOf(group)
  return at === undefined ? [] : [{ group: at, isFree: false, from, to }]
}
const unsaid = (from: number, to: number, isFree: boolean): Arc => ({
  group: null,
  isFree,
  from,
  to,
})

/** From England over sizes and kinds to regions and back. */
export const arcs: readonly Arc[] = [
  ...arcOf(knot.placed, knot.england, {}),
  ...sizes.flatMap(size => arcOf(knot.england, knot.sized, { size })),
  unsaid(knot.england, knot.sized, false),
  ...kinds.flatMap(kind =>
    arcOf(saysSize(kind) ? knot.sized : knot.england, ofKind(kind), { kind }),
  ),
  ...kinds.map(kind => unsaid(ofKind(kind), knot.placed, !saysRegion(kind))),
  ...kinds
    .filter(saysRegion)
    .flatMap(kind =>
      regions.flatMap((region, at) => arcOf(ofKind(kind), ofRegion(at), { region, kind })),
    ),
  ...regions.flatMap((region, at) => arcOf(ofRegion(at), knot.placed, { region })),
]

/** Arcs at each knot, so that a search looks only where it stands. */
const at: readonly (readonly number[])[] = Array.from({ length: knots }, (_none, each) =>
  arcs.flatMap(({ from, to }, index) => (from === each || to === each ? [index] : [])),
)

/** How much less and how much more each arc could carry. */
export interface Room {
  readonly down: Int32Array
  readonly up: Int32Array
}

/** How far apart the lowest and the highest possible value of an arc are; not looked for beyond `enough`. */
export function rangeOf(arc: number, room: Room, enough: number): number {
  const goesUp = reach(arc, room, { isUp: true, enough })
  return goesUp >= enough ? goesUp : goesUp + reach(arc, room, { isUp: false, enough })
}

interface Way {
  readonly isUp: boolean
  readonly enough: number
}

/** Without using up any of the room. */
function reach(arc: number, { down, up }: Room, { isUp, enough }: Way): number {
  const most = Math.min(enough, (isUp ? up[arc] : down[arc]) ?? 0)
  return most === 0 ? 0 : send(arc, { down: down.slice(), up: up.slice() }, { isUp, enough: most })
}

/** Takes so many from an arc and changes the room to what is left then. False, with the room of no more use, where that does not fit. */
export function lessen(arc: number, by: number, room: Room): boolean {
  const before = room.down[arc] ?? 0
  const sent = send(arc, room, { isUp: false, enough: by })
  room.down[arc] = before - sent
  return sent === by
}

/**
 * As much as fits along one way after the other around the rest of the network, from where the arc ends to where it begins. Uses up
 * room, and all that the arc itself has.
 */
function send(arc: number, room: Room, { isUp, enough }: Way): number {
  const own = arcs[arc]
  if (own === undefined) return 0
  room.down[arc] = 0
  room.up[arc] = 0
  const [start, end] = isUp ? [own.to, own.from] : [own.from, own.to]
  let reached = 0
  while (reached < enough) {
    const sent = push({ start, end, most: enough - reached }, room)
    if (sent === 0) break
    reached += sent
  }
  return reached
}

interface Journey {
  readonly start: number
  readonly end: number
  readonly most: number
}

/** Sends what fits along a shortest way; 0 where there is none. */
function push({ start, end, most }: Journey, room: Room): number {
  if (!isReached(start, end, room)) return 0
  let fits = most
  for (let here = end; here !== start; here = cameFrom[here] ?? start) {
    fits = Math.min(fits, roomOver(cameBy[here] ?? 0, cameFrom[here] ?? 0, room))
  }
  for (let here = end; here !== start; here = cameFrom[here] ?? start) {
    const index = cameBy[here] ?? 0
    carry(index, starts[index] === cameFrom[here] ? fits : -fits, room)
  }
  return fits
}

function carry(index: number, step: number, { down, up }: Room): void {
  up[index] = (up[index] ?? 0) - step
  down[index] = (down[index] ?? 0) + step
}

/*
 * One search writes over what the one before it found: a publication asks for hundreds of thousands, and new lists for
 * each would be most of what they cost.
 */
const cameBy = new Int32Array(knots)
const cameFrom = new Int32Array(knots)
const queue = new Int32Array(knots)
const nowhere = -1

/** Notes over which arc and from where each knot was reached, until the end was. */
function isReached(start: number, end: number, room: Room): boolean {
  cameFrom.fill(nowhere)
  cameFrom[start] = start
  queue[0] = start
  let waiting = 1
  for (let next = 0; next < waiting; next += 1) {
    const here = queue[next] ?? 0
    for (const index of at[here] ?? []) {
      const there = (starts[index] === here ? ends[index] : starts[index]) ?? 0
      if (cameFrom[there] !== nowhere || roomOver(index, here, room) === 0) continue
      cameFrom[there] = here
      cameBy[there] = index
      if (there === end) return true
      queue[waiting] = there
      waiting += 1
    }
  }
  return false
}

const starts = Int32Array.from(arcs, ({ from }) => from)
const ends = Int32Array.from(arcs, ({ to }) => to)

/** How much more can go over an arc from where one stands. */
function roomOver(index: number, here: number, { down, up }: Room): number {
  return (starts[index] === here ? up[index] : down[index]) ?? 0
}

/** Which arcs meet this one at a knot: what is known of them says something of it. */
export const neighbours: readonly (readonly number[])[] = arcs.map(({ from, to }, index) =>
  [...new Set([...(at[from] ?? []), ...(at[to] ?? [])])].filter(other => other !== index),
)

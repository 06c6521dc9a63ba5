/** From exact counts to what is published: one pass over every choice of every subject in every group. */
import type { Counted } from './count.ts'
import { groups, groupsOf, kinds, regions, sizes } from './groups.ts'
import { type Draw, shownAs } from './perturb.ts'
import { hidden, type Layer, protect } from './protect.ts'
import { largestHidden } from './rules.ts'
import { type Subject, subjects, width } from './subjects.ts'

/** Group after group, in each all choices of all subjects: a multiple of 5, or `hidden`. */
export type Shown = Int32Array

export function disclose({ counts, marks }: Counted, draw: Draw): Shown {
  const shown = new Int32Array(counts.length)
  const drawAt = (group: number, choice: number, turn: number) =>
    draw({ mark: marks[group] ?? '', group, choice, turn })
  for (const [at, count] of counts.entries()) {
    const [group, choice] = [Math.floor(at / width), at % width]
    // Whatever is drawn, a small count is hidden; most counts are small.
    const isPlain = count > 0 && count <= largestHidden
    shown[at] = isPlain ? hidden : (shownAs(count, drawAt(group, choice, 0)) ?? hidden)
  }
  keepAnswersOpen(shown)
  let open: ReadonlySet<number> = new Set(Array.from({ length: width }, (_none, at) => at))
  // Hiding one zero can leave a row with one choice, and hiding the rest of that row can concern other rows.
  while (open.size > 0) {
    for (const choice of open) {
      protectChoice(counts, shown, {
        choice,
        draw: (group, turn) => drawAt(group, choice, turn),
      })
    }
    open = keepAnswersOpen(shown)
  }
  return shown
}

function protectChoice(
  counts: Int32Array,
  shown: Shown,
  { choice, draw }: Pick<Layer, 'draw'> & { readonly choice: number },
): void {
  const layer = { counts: ofChoice(counts, choice), shown: ofChoice(shown, choice), draw }
  protect(layer)
  layer.shown.forEach((value, group) => {
    shown[group * width + choice] = value
  })
}

/** Where homes can be: all groups in which one home is counted together. */
export const profiles: readonly (readonly number[])[] = [
  ...new Map(
    kinds
      .flatMap(kind =>
        [...regions, null].flatMap(region =>
          [...sizes, null].map(size => groupsOf({ kind, region, size })),
        ),
      )
      .map(own => [own.join(), own]),
  ).values(),
]

/**
 * Where the zeros of the groups of a home leave one choice alone, everybody knows what it said, however many they are.
 * Then none of the others is shown as zero there. Returns the choices of which some were hidden.
 */
function keepAnswersOpen(shown: Shown): ReadonlySet<number> {
  const changed = new Set<number>()
  for (const own of profiles) {
    for (const subject of subjects) {
      if (choicesLeft(subject, own, shown) !== 1) continue
      const zeros = cellsOf(subject, own).filter(at => shown[at] === 0)
      zeros.forEach(at => {
        shown[at] = hidden
        changed.add(at % width)
      })
    }
  }
  return changed
}

/** How many choices a home of these groups can have made, as far as the shown zeros tell. */
export function choicesLeft(
  { from, choices }: Subject,
  own: readonly number[],
  shown: Shown,
): number {
  return choices.filter((_choice, at) => own.every(group => shown[group * width + from + at] !== 0))
    .length
}

function cellsOf({ from, choices }: Subject, own: readonly number[]): readonly number[] {
  return own.flatMap(group => choices.map((_choice, at) => group * width + from + at))
}

function ofChoice(all: Int32Array, choice: number): Int32Array {
  return Int32Array.from(groups, (_group, at) => all[at * width + choice] ?? 0)
}

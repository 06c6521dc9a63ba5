/** From exact counts to what is published: subject after subject, each from what was said to it alone. */
import type { Counted } from './count.ts'
import { groups } from './groups.ts'
import { type Draw, shownAs } from './perturb.ts'
import { hidden, protect } from './protect.ts'
import { largestHidden } from './rules.ts'
import { type Subject, subjects, width } from './subjects.ts'
import { groupsOfLikeness } from './tally.ts'

/** Group after group, in each all choices of all subjects: a multiple of 5, or `hidden`. */
export type Shown = Int32Array

export function disclose(counted: Counted, draw: Draw): Shown {
  const shown = new Int32Array(counted.counts.length)
  for (const place of subjects.keys()) discloseSubject(shown, counted, { place, draw })
  return shown
}

interface One {
  /** Which subject. */
  readonly place: number
  readonly draw: Draw
}

/** Nothing else that the homes said matters here, so that it stays the same as long as nobody says anything else to it. */
function discloseSubject(
  shown: Shown,
  { counts, marks }: Counted,
  { place, draw }: One,
): void {
  const subject = subjects[place]
  if (subject === undefined) return
  const rows = groups.map((_group, group) =>
    draw({ group, mark: marks[group * subjects.length + place] ?? '' }),
  )
  const drawAt = (group: number, choice: number, turn: number) => rows[group]?.(choice, turn) ?? 0
  const all = subject.choices.map((_choice, at) => subject.from + at)
  for (const group of groups.keys()) {
    for (const choice of all) {
      const at = group * width + choice
      const count = counts[at] ?? 0
      // Whatever is drawn, a small count is hidden; most counts are small.
      const isPlain = count > 0 && count <= largestHidden
      shown[at] = isPlain ? hidden : (shownAs(count, drawAt(group, choice, 0)) ?? hidden)
    }
  }
  keepAnswersOpen(subject, shown)
  let open: ReadonlySet<number> = new Set(all)
  // Hiding one zero can leave a row with one choice, and hiding the rest of that row can concern other rows.
  while (open.size > 0) {
    for (const choice of open) {
      const layer = { counts: ofChoice(counts, choice), shown: ofChoice(shown, choice) }
      protect({ ...layer, draw: (group, turn) => drawAt(group, choice, turn) })
      layer.shown.forEach((value, group) => {
        shown[group * width + choice] = value
      })
    }
    open = keepAnswersOpen(subject, shown)
  }
}

/** Where homes can be: all groups in which one home is counted together. */
export const profiles: readonly (readonly number[])[] = [
  ...new Map(groupsOfLikeness.map(own => [own.join(), own])).values(),
]

/**
 * Where the zeros of the groups of a home leave one choice alone, everybody knows what it said, however many they are.
 * Then none of the others is shown as zero there. Returns the choices of which some were hidden.
 */
function keepAnswersOpen(subject: Subject, shown: Shown): ReadonlySet<number> {
  const changed = new Set<number>()
  for (const own of profiles) {
    if (choicesLeft(subject, own, shown) !== 1) continue
    const zeros = subject.choices
      .map((_choice, at) => zerosOf(subject.from + at, own, shown))
      .filter(each => each.length > 0)
    const [fewest = []] = zeros.sort((one, other) => one.length - other.length)
    fewest.forEach(at => {
      shown[at] = hidden
      changed.add(at % width)
    })
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

const zerosOf = (choice: number, own: readonly number[], shown: Shown): readonly number[] =>
  own.map(group => group * width + choice).filter(at => shown[at] === 0)

function ofChoice(all: Int32Array, choice: number): Int32Array {
  return Int32Array.from(groups, (_group, at) => all[at * width + choice] ?? 0)
}

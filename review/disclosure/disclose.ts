/** From exact counts to what is published: one pass over every choice of every subject in every group. */
import type { Counted } from './count.ts'
import { groups } from './groups.ts'
import { type Added, shownAs } from './perturb.ts'
import { hidden, protect } from './protect.ts'
import { largestHidden } from './rules.ts'
import { type Subject, subjects, width } from './subjects.ts'

/** Group after group, in each all choices of all subjects: a multiple of 5, or `hidden`. */
export type Shown = Int32Array

export function disclose({ counts, marks }: Counted, added: Added): Shown {
  const shown = new Int32Array(counts.length)
  const addedAt = (group: number, choice: number, turn: number) =>
    added({ mark: marks[group] ?? '', group, choice, turn })
  for (const [at, count] of counts.entries()) {
    const [group, choice] = [Math.floor(at / width), at % width]
    // What is added matters to few of the small counts; the rest of the work is saved.
    const isPlain = count > 0 && count <= largestHidden
    shown[at] = isPlain ? hidden : (shownAs(count, addedAt(group, choice, 0)) ?? hidden)
  }
  for (const subject of subjects) keepAnswersOpen(subject, shown)
  for (let choice = 0; choice < width; choice += 1) {
    const layer = {
      counts: ofChoice(counts, choice),
      shown: ofChoice(shown, choice),
      added: (group: number, turn: number) => addedAt(group, choice, turn),
    }
    protect(layer)
    layer.shown.forEach((value, group) => {
      shown[group * width + choice] = value
    })
  }
  return shown
}

/**
 * Where one choice alone is left, everybody knows what each home of the group said, however many they are. Then none
 * of the others is shown as zero.
 */
function keepAnswersOpen({ from, choices }: Subject, shown: Shown): void {
  for (const group of groups.keys()) {
    const begin = group * width + from
    const row = shown.subarray(begin, begin + choices.length)
    if (row.filter(value => value !== 0).length !== 1) continue
    row.forEach((value, at) => {
      if (value === 0) row[at] = hidden
    })
  }
}

function ofChoice(all: Int32Array, choice: number): Int32Array {
  return Int32Array.from(groups, (_group, at) => all[at * width + choice] ?? 0)
}

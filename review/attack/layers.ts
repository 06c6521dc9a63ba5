/** What is shown, choice by choice, for those attacks that look at one choice in all groups. */
import { groups } from '../disclosure/groups.ts'
import { boundsOf, hidden } from '../disclosure/protect.ts'
import { subjects, width } from '../disclosure/subjects.ts'
import type { Layer } from './solver.ts'

export function layersOf(shown: ArrayLike<number>, quarter: string): readonly Layer[] {
  return subjects.flatMap(({ id, choices, from }) =>
    choices.map((choice, at) => ({
      name: `${quarter} ${id} ${choice}`,
      shown: groups.map((_group, group) => shown[group * width + from + at] ?? 0),
    })),
  )
}

/**
 * For whoever assumes that nobody changed an answer between some quarters: what is shown in all of them together. A
 * number that is hidden in one and shown in another counts as shown.
 */
export function asUnchanged(quarters: readonly (readonly Layer[])[]): readonly Layer[] {
  const [first = []] = quarters
  return first.map(({ name, shown }, at) => {
    const seen = groups.map((_group, group) =>
      quarters.map(layers => layers[at]?.shown[group] ?? hidden),
    )
    return {
      name,
      shown: shown.map((_value, group) => Math.max(...(seen[group] ?? []))),
      bounds: seen.map(values => {
        const each = values.map(boundsOf)
        return [
          Math.max(...each.map(([least]) => least)),
          Math.min(...each.map(([, most]) => most)),
        ]
      }),
    }
  })
}

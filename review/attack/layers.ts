/** What is shown, choice by choice, for those attacks that look at one choice in all groups. */
import { groups } from '../disclosure/groups.ts'
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

/** Attacks that need several publications: waiting for the same numbers to be drawn another time. */
import { boundsOf } from '../disclosure/protect.ts'
import { narrowest } from '../disclosure/rules.ts'
import { subjects } from '../disclosure/subjects.ts'
import type { Finding } from './finding.ts'
import { asUnchanged, layersOf } from './layers.ts'
import type { ReadPublication } from './read-folder.ts'
import { boundAll, type Layer } from './solver.ts'

/** The same quarter rounded twice could be averaged. */
export function isOnce(all: readonly ReadPublication[]): Finding {
  const twice = all.filter(({ quarter, texts }) =>
    all.some(
      other =>
        other.quarter === quarter && other.texts.get('tables.json') !== texts.get('tables.json'),
    ),
  )
  return {
    isClean: twice.length === 0,
    words: `Averaging: ${twice.length} of ${all.length} publications stand beside another of the same quarter with other numbers.`,
  }
}

/**
 * Whoever assumes that nobody changed an answer to a question may take two quarters for two roundings of the same
 * counts. Where that is so the numbers are the same; where they differ but could be, they are held against each other.
 */
export async function wait(all: readonly ReadPublication[]): Promise<Finding> {
  const inOrder = [...all].sort((one, other) => one.quarter.localeCompare(other.quarter))
  const pairs = inOrder.slice(1).map((after, at) => [inOrder[at] ?? after, after] as const)
  const held = pairs.flatMap(([before, after]) => {
    const both = [before, after].map(({ shown, quarter }) => layersOf(shown, quarter))
    return subjects.map(({ from, choices }) =>
      both.map(layers => layers.slice(from, from + choices.length)),
    )
  })
  const same = held.filter(([one, other]) => isSame(one, other))
  const fitting = held.filter(
    each => !same.includes(each) && each[0]?.every((_layer, at) => fits(each, at)),
  )
  const { narrow } = await boundAll(fitting.flatMap(asUnchanged))
  return {
    isClean: narrow.length === 0,
    words: `Waiting: of ${held.length} questions in two quarters that follow each other ${same.length} have the same numbers, and ${fitting.length} others could have the same answers behind them; whoever takes them for the same narrows ${narrow.length} hidden numbers to values less than ${narrowest} apart.`,
  }
}

function isSame(one: readonly Layer[] = [], other: readonly Layer[] = []): boolean {
  return one.every(({ shown }, at) => shown.join() === other[at]?.shown.join())
}

/** Whether every number of a choice can stand for the same count in all quarters. */
function fits(quarters: readonly (readonly Layer[])[], at: number): boolean {
  const [first] = quarters
  return (first?.[at]?.shown ?? []).every((_value, group) => {
    const bounds = quarters.map(layers => boundsOf(layers[at]?.shown[group] ?? 0))
    const least = Math.max(...bounds.map(([low]) => low))
    return least <= Math.min(...bounds.map(([, high]) => high))
  })
}

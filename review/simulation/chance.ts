/** Numbers that look like chance and are the same in every run, from any words as their seed. */
import { createHash } from 'node:crypto'

/** From 0 up to, not including, 1. */
export type Chance = () => number

/** Mulberry32, begun with a part of the SHA-256 of the words. */
export function chanceOf(...words: readonly (string | number)[]): Chance {
  let state = createHash('sha256').update(words.join(' ')).digest().readUInt32BE()
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** About a normal distribution with the mean 0 and the deviation 1. */
export function normal(chance: Chance): number {
  // Box and Muller; never the logarithm of 0.
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

/** One of the choices, as likely as its weight. */
export function weighted<T>(choices: readonly (readonly [T, number])[], at: number): T | undefined {
  const all = choices.reduce((sum, [, weight]) => sum + weight, 0)
  let left = at * all
  return (choices.find(([, weight]) => (left -= weight) < 0) ?? choices.at(-1))?.[0]
}

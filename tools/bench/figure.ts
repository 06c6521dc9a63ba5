/** What a measurement answers with, and the few sums it needs. */
export interface Figure {
  readonly name: string
  readonly figure: number
  readonly limit: number
  readonly unit: string
  readonly holds: boolean
  readonly runs: number
}

/** How often each side is measured, one after the other in turn, so that a noisy minute hurts both. */
export const runs = 5

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which that share of the values lies; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** A figure that may be at most `limit`, rounded to two places for reading. */
export const atMost = (name: string, figure: number, limit: number, unit: string): Figure =>
  figureOf({ name, figure, limit, unit, holds: figure <= limit })

/** The same for one that has to be at least `limit`. */
export const atLeast = (name: string, figure: number, limit: number, unit: string): Figure =>
  figureOf({ name, figure, limit, unit, holds: figure >= limit })

const figureOf = (figure: Omit<Figure, 'runs'>): Figure => ({
  ...figure,
  figure: Math.round(figure.figure * 100) / 100,
  runs,
})

/** The forms of news that this app understands: where the review has them, how long they can be, and what they must look like. */
import type { NewsKind } from '../../shared/news/news.ts'
import { advisorySet, mostAdvisoriesBytes } from '../../shared/sharing/advisory-set.ts'
import { benchmark, mostBenchmarkBytes } from '../../shared/sharing/benchmark.ts'

export interface NewsForm {
  /** At the review's address. */
  readonly path: string
  readonly mostBytes: number
  /** Of `care-cyber-check-<kind>-1`; a file with a higher number is for a newer app. */
  readonly version: number
  /** Null where it is not as this app knows it. */
  readonly read: (value: unknown) => ReadNews | null
}

export interface ReadNews {
  /** Sorts by its letters: of two, the later one is newer. */
  readonly edition: string
  readonly isMadeUp: boolean
}

export const newsForms: Readonly<Record<NewsKind, NewsForm>> = {
  benchmark: {
    path: '/benchmark.json',
    mostBytes: mostBenchmarkBytes,
    version: 1,
    read: value => {
      const { success, data } = benchmark.safeParse(value)
      return success ? { edition: data.quarter, isMadeUp: data.isMadeUp } : null
    },
  },
  advisories: {
    path: '/advisories.json',
    mostBytes: mostAdvisoriesBytes,
    version: 1,
    read: value => {
      const { success, data } = advisorySet.safeParse(value)
      if (!success) return null
      return { edition: String(data.number).padStart(numberLength, '0'), isMadeUp: data.isMadeUp }
    },
  },
}

/** As long as the highest number that a list can have, so that they sort by their letters. */
const numberLength = 5

/** No news is longer. */
export const mostNewsBytes = Math.max(...Object.values(newsForms).map(({ mostBytes }) => mostBytes))

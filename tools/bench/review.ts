/** What a publication costs, how fast it counts, how fast its pages are served, and how soon they can be read. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quarters } from '../../shared/sharing/quarters.ts'
import { atMost, type Figure } from './figure.ts'
import { measureCounting } from './review-count.ts'
import { measurePages } from './review-pages.ts'
import { measureServing } from './review-serving.ts'

/** CARE_CYBER_CHECK_FULL=yes measures eight quarters of 40,000 homes; without it two, and the same limit for each. */
const isFull = process.env['CARE_CYBER_CHECK_FULL'] === 'yes'
const mostQuarters = isFull ? 8 : 2
const sizes = [5_000, 10_000, 20_000, 40_000] as const
const limits = { secondsEach: 60 / 8, mebibytes: 1_024, growth: 1.25 }
/** Of about the size of most pages. */
const page = `${quarters[0]}/index.html`

interface Cost {
  readonly seconds: number
  readonly mebibytes: number
}

function publish(dataFolder: string, homes: number, often: number): Cost {
  const env = { ...process.env, REVIEW_DATA_FOLDER: dataFolder }
  const node = (...args: readonly string[]) =>
    execFileSync(process.execPath, args, { env, encoding: 'utf8' })
  const asked = ['--services', String(homes), '--opt-in', '1', '--quarters', String(often)]
  node('review/server.ts', 'simulate', ...asked)
  const said = node('tools/bench/review-publish.ts', ...quarters.slice(0, often))
  // Written by the line above.
  const cost = JSON.parse(said) as Cost
  const each = ((cost.seconds * 1e6) / homes / often).toFixed(0)
  console.error(
    `${homes} homes, ${often} quarters: published in ${cost.seconds.toFixed(1)} s, ${each} µs for each home, at most ${cost.mebibytes.toFixed(0)} MiB`,
  )
  return cost
}

export async function measureReview(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-bench-review-'))
  try {
    const costs = sizes.map(homes => {
      const often = homes === 40_000 ? mostQuarters : 1
      const { seconds, mebibytes } = publish(join(folder, String(homes)), homes, often)
      return { homes, mebibytes, seconds, each: seconds / homes / often }
    })
    const [, , half, whole] = costs
    if (half === undefined || whole === undefined) throw new Error('Nothing was measured.')
    const name = `review-publish-${whole.homes}x${mostQuarters}`
    return [
      atMost(name, whole.seconds, limits.secondsEach * mostQuarters, 's'),
      atMost(`${name}-memory`, whole.mebibytes, limits.mebibytes, 'MiB'),
      atMost(
        'review-growth',
        whole.each / half.each,
        limits.growth,
        '× the cost of a home of half as many',
      ),
      await measureCounting(),
      await measureServing(join(folder, String(sizes[0])), page),
      ...(await measurePages(join(folder, String(sizes[0])))),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

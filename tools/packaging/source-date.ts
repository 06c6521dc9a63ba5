/** The moment a package is dated by: that of the last change of its sources, so that building it twice gives the same. */
import { attempt } from '../runtime/command.ts'

/** What most tools that pack files look for (reproducible-builds.org), in seconds. */
export const sourceDateVariable = 'SOURCE_DATE_EPOCH'

/** Given from outside, or the time of the last commit; the beginning of 2026 for sources without a history. */
export async function sourceDate(root: string, env = process.env): Promise<Date> {
  const given = env[sourceDateVariable]
  const seconds =
    given ?? (await attempt('git', ['log', '-1', '--format=%ct'], { cwd: root })).output.trim()
  return /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000) : new Date('2026-01-01T00:00:00Z')
}

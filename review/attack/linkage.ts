/** Looks for each stored submission in a register that names every service: how many could have sent it. */
import type { Submission } from '../../shared/sharing/submission.ts'

/** What is publicly known of a service by name: kind, region and size, and whether its DSPT is published. */
export type Known = Pick<Submission, 'kind' | 'region' | 'size' | 'dspt'>

/** The smallest number of named services that fit one submission. */
export function fewestFitting(sent: readonly Submission[], register: readonly Known[]): number {
  const services = new Map<string, number>()
  for (const { kind, region, size, dspt } of register) {
    // Who is not sure fits every service, and so does who does not say.
    for (const status of new Set([dspt ?? 'not-sure', 'not-sure'])) {
      const key = [kind, region, size, status].join('/')
      services.set(key, (services.get(key) ?? 0) + 1)
    }
  }
  const fitting = sent.map(({ kind, region, size, dspt }) => {
    return services.get([kind, region, size, dspt ?? 'not-sure'].join('/')) ?? 0
  })
  return Math.min(...fitting)
}

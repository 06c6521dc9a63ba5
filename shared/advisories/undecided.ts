/** The advisories that still wait for somebody: about this service, not out of date, and neither done nor put aside. */
import type { PlanLine } from '../plan/plan-line.ts'
import { type Concern, isAbout } from './concern.ts'

/** Without a line on the plan nobody has decided anything. */
export function isUndecided(concern: Concern, plan: readonly PlanLine[]): boolean {
  const state = plan.find(({ key }) => key === concern.key)?.state ?? 'open'
  return isAbout(concern) && (state === 'open' || state === 'reopened')
}

/** What Today puts in front of people, in the order given. */
export function waiting(
  concerns: readonly Concern[],
  plan: readonly PlanLine[],
): readonly Concern[] {
  return concerns.filter(concern => !concern.isPastReview && isUndecided(concern, plan))
}

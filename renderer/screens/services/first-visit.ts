import {
  type FactKey,
  factKeys,
  type KnownFacts,
  staffCountFrom,
} from '../../../shared/services/facts.ts'

/** The first visit in steps: a welcome, one fact at a time, and where to go next. */
export type Step = 'welcome' | FactKey | 'done'

/** A manager who adds a second service has read the welcome before. */
export function stepsOf(isFirst: boolean): readonly Step[] {
  return isFirst ? ['welcome', ...factKeys, 'done'] : [...factKeys, 'done']
}

export function stepAfter(step: Step, isFirst: boolean): Step {
  const steps = stepsOf(isFirst)
  return steps[steps.indexOf(step) + 1] ?? step
}

/** Null where there is nothing to go back to. */
export function stepBefore(step: Step, isFirst: boolean): Step | null {
  const steps = stepsOf(isFirst)
  return steps[steps.indexOf(step) - 1] ?? null
}

/** "Step 2 of 7" */
export function stepInWords(fact: FactKey): string {
  return `Step ${factKeys.indexOf(fact) + 1} of ${factKeys.length}`
}

/** Why the step cannot be left yet, as what to do about it; null where it can. `typed` is what the field holds. */
export function refusalOf(fact: FactKey, facts: KnownFacts, typed: string): string | null {
  if (isNeeded(fact) && facts.kind === null) return 'Choose the kind of service you run'
  if (fact === 'staffCount' && staffCountFrom(typed) === undefined) {
    return 'Write the number of staff as a whole number, such as 25, or leave it empty'
  }
  return null
}

/** Only the kind of service is needed; the checklist depends on it. */
export function isNeeded(fact: FactKey): boolean {
  return fact === 'kind'
}

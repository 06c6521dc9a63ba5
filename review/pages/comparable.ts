/** Which questions groups can be compared over: those that all of them answered often enough, if that is half of them or more. */
import type { Group } from '../disclosure/groups.ts'
import type { Question } from './content.ts'
import type { Numbers } from './report.ts'

export interface Comparable {
  readonly questions: readonly Question[]
  /** The others answered too little of it. */
  readonly has: (group: Partial<Group>) => boolean
}

/**
 * One small group would leave hardly a question for the others. So groups with the fewest shown questions are left out
 * as long as that makes the table of groups and questions larger.
 */
export function comparable(
  numbers: Pick<Numbers, 'inPlace'>,
  asked: readonly Question[],
  groups: readonly Partial<Group>[],
): Comparable {
  const shown = groups.map(group => ({
    group,
    questions: asked.filter(question => numbers.inPlace([question], group) !== null),
  }))
  const fullest = [...shown].sort((a, b) => b.questions.length - a.questions.length)
  let best: { readonly of: readonly Partial<Group>[]; readonly questions: readonly Question[] } = {
    of: [],
    questions: [],
  }
  for (let many = fullest.length; many > 1; many -= 1) {
    const own = fullest.slice(0, many)
    const questions = asked.filter(question => own.every(each => each.questions.includes(question)))
    if (questions.length * 2 < asked.length) continue
    if (questions.length * many > best.questions.length * best.of.length) {
      best = { of: own.map(({ group }) => group), questions }
    }
  }
  if (best.of.length === 0) return { questions: asked, has: () => false }
  return { questions: best.questions, has: group => best.of.includes(group) }
}

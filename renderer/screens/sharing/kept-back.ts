import type { KeptBackChoices } from '../../../shared/sharing/queue.ts'
import type { SharedQuestion } from '../../../shared/sharing/questions.ts'

/** Leaves these answers out, or sends them after all; the rest stays as it was chosen. */
export function withQuestions(
  kept: KeptBackChoices,
  ids: readonly SharedQuestion[],
  isSent: boolean,
): KeptBackChoices {
  const others = kept.questions.filter(id => !ids.includes(id))
  return { ...kept, questions: isSent ? others : [...others, ...ids] }
}

import { useState } from 'react'
import type { Question } from '../../../shared/checklist/pack.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { isForIt } from '../../../shared/reports/it-questions.ts'
import type { Work } from '../../stores.tsx'

/**
 * The questions that were open when the page was opened. One that has been answered since stays on the page: it
 * must not vanish under the hand of the person who types its note.
 */
export function useAskedAtFirst({ pack, answers }: Work): readonly Question[] {
  const [ids] = useState(
    () =>
      new Set(
        questionsOf(pack)
          .filter(question => isForIt(question, answers.get(question.id)))
          .map(question => question.id),
      ),
  )
  return questionsOf(pack).filter(question => ids.has(question.id))
}

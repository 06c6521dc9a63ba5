import type { Pack, Question } from '../../../shared/checklist/pack.ts'
import { tenMinuteQuestions } from '../../../shared/checklist/progress.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'

/** Which list people walk through: the ten-minute check or everything. */
export type QuestionList = 'quick' | 'all'

export function questionsIn(list: QuestionList, pack: Pack): readonly Question[] {
  return list === 'quick' ? tenMinuteQuestions(pack) : questionsOf(pack)
}

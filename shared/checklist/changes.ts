/** What changed in the questions since the last finished check. */
import type { FrozenRound } from '../rounds/round.ts'
import type { Pack, Question } from './pack.ts'
import { questionsOf } from './status.ts'

export interface QuestionChanges {
  readonly added: readonly Question[]
  readonly reworded: readonly { readonly question: Question; readonly before: string }[]
  /** Texts of questions that are no longer asked. */
  readonly gone: readonly string[]
}

/** Compares the questions this service is asked now with those it was asked when `last` was finished. */
export function questionChanges(pack: Pack, last: FrozenRound | null): QuestionChanges {
  if (last === null || last.packVersion === pack.version)
    return { added: [], reworded: [], gone: [] }
  const before = new Map(last.answers.map(answer => [answer.questionId, answer]))
  const now = questionsOf(pack)
  const stillAsked = new Set(now.map(question => question.id))
  return {
    added: now.filter(question => !before.has(question.id)),
    reworded: now.flatMap(question => {
      const old = before.get(question.id)
      if (old === undefined || old.questionText === question.text) return []
      return [{ question, before: old.questionText }]
    }),
    gone: last.answers.filter(old => !stillAsked.has(old.questionId)).map(old => old.questionText),
  }
}

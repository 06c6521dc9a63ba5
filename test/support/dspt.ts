/** Builders for the DSPT: the real list from assets/content, and an item with the answers given. */
import { join } from 'node:path'
import type { Answer } from '../../shared/checklist/answer.ts'
import type { AnswerChoice } from '../../shared/checklist/choices.ts'
import type { Dspt, DsptItem } from '../../shared/checklist/frameworks.ts'
import { present } from '../../shared/assert.ts'
import { byQuestion } from '../../shared/checklist/status.ts'
import type { AnsweredFor } from '../../shared/dspt/answer-text.ts'
import { type AnsweredDspt, answeredDspt, itemsOf } from '../../shared/dspt/items.ts'
import type { WrittenLine } from '../../shared/plan/line.ts'
import { planOf } from '../../shared/plan/plan.ts'
import type { Service } from '../../shared/services/service.ts'
import { readStandards } from '../../tools/content/compile.ts'
import { aService } from './builders.ts'
import { anAnswer, aPack, aQuestion } from './questions.ts'
import { aDspt } from './standards.ts'

export const realDspt: Dspt = readStandards(join(import.meta.dirname, '../../assets/content')).dspt
export const realItems: readonly DsptItem[] = realDspt.groups.flatMap(({ items }) => items)

type Said = AnswerChoice | null | Partial<Answer>

interface Parts {
  readonly service?: Partial<Service>
  readonly written?: readonly WrittenLine[]
  readonly today?: string
}

/** The item, answered by as many questions as there are answers; `null` is a question without one. */
export function answeredItem(
  item: DsptItem,
  said: readonly Said[],
  { service, written = [], today = '2026-11-23' }: Parts = {},
): { readonly answered: AnsweredDspt; readonly about: AnsweredFor } {
  const reference = { framework: 'DSPT', edition: '2025-26', verified: false } as const
  const questions = said.map((_, at) =>
    aQuestion({
      id: `question-${at + 1}`,
      text: `Is part ${at + 1} in place?`,
      references: [{ ...reference, number: item.number }],
    }),
  )
  const answers = said.flatMap((one, at) => {
    const parts = one === null || typeof one === 'string' ? { choice: one } : one
    return one === null ? [] : [anAnswer({ questionId: `question-${at + 1}`, ...parts })]
  })
  const pack = aPack(questions)
  const byId = byQuestion(answers)
  const [answered] = itemsOf(answeredDspt(aDspt([item]), pack, byId))
  const plan = planOf(pack, byId, written, [])
  return {
    answered: present(answered, 'The item'),
    about: { service: aService(service), answers: byId, plan, today },
  }
}

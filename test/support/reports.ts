/** A whole report with one text in every field that a person can write in. */
import { byQuestion } from '../../shared/checklist/status.ts'
import { planOf } from '../../shared/plan/plan.ts'
import { checkReport } from '../../shared/reports/check-report.ts'
import type { ReportDocument } from '../../shared/reports/document.ts'
import { itQuestions } from '../../shared/reports/it-questions.ts'
import { aService, aWrittenLine } from './builders.ts'
import { anAnswer, aPack, aQuestion, aRound } from './questions.ts'

const today = '2026-11-23'

/** A service called `text`, whose every note, reason, proof and line of the plan is `text` too. */
export function reportsSaying(text: string): {
  readonly check: ReportDocument
  readonly forIt: ReportDocument
} {
  const service = aService({ name: text, leadName: text, leadTitle: text })
  const pack = aPack(['a', 'b', 'c'].map(id => aQuestion({ id, text: `Question ${id}?` })))
  const words = { note: text, evidence: text, reason: text }
  const answers = [
    anAnswer({ ...words, questionId: 'a', choice: 'no' }),
    anAnswer({ ...words, questionId: 'b', choice: 'does-not-apply' }),
    anAnswer({ ...words, questionId: 'c', choice: 'not-sure' }),
  ]
  const line = { reason: text, who: text, note: text }
  const written = [
    aWrittenLine({ ...line, ruleKey: 'a', state: 'not-doing' }),
    aWrittenLine({ ...line, id: 'own', title: text, why: text }),
  ]
  const plan = planOf(pack, byQuestion(answers), written, [])
  return {
    check: checkReport({ service, pack, check: { round: aRound(), answers }, plan, today }),
    forIt: itQuestions({ service, pack, answers, today }),
  }
}

/** The same lines, and nothing in them that could mean anything. */
export const harmless = (text: string): string => text.replace(/[^\n]+/g, 'x')

/** A pack of as many questions as the app asks, in topics of up to eight. */
export function aLongPack(count: number) {
  const questions = Array.from({ length: count }, (_, at) =>
    aQuestion({ id: `question-${at + 1}`, text: `Is thing ${at + 1} in place?` }),
  )
  const topics = Array.from({ length: Math.ceil(count / 8) }, (_, at) => ({
    id: `topic-${at + 1}`,
    title: `Topic ${at + 1}`,
    about: 'About it.',
    questions: questions.slice(at * 8, at * 8 + 8),
  }))
  return aPack([], { topics })
}

import { expect, it } from 'vitest'
import { survey, surveyFigures } from '../../../shared/comparing/survey.ts'
import { sharedQuestions } from '../../../shared/sharing/questions.ts'

it('names its figures so that they read after "of 100 providers", each a part of 100', () => {
  for (const { percent, had, questionId } of surveyFigures) {
    expect(percent).toBeGreaterThan(0)
    expect(percent).toBeLessThan(100)
    expect(had).toMatch(/^(?:had|used|knew|shared) /)
    if (questionId !== null) expect(sharedQuestions).toContain(questionId)
  }
  expect(survey.providers).toBe(575)
})

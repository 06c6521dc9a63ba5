import { describe, expect, it } from 'vitest'
import type { AnswerStatus } from '../../../shared/checklist/status.ts'
import type { ReportedCheck, ReportedQuestion } from '../../../shared/reports/reported-check.ts'
import { standingSentences, topicInWords } from '../../../shared/reports/standing.ts'
import { aRound } from '../../support/questions.ts'

const reported = (status: AnswerStatus, isToConfirm = false): ReportedQuestion => ({
  id: status,
  text: 'Is it?',
  status,
  isToConfirm,
  remarks: [],
  reason: '',
  note: '',
  evidence: '',
  fromList: '',
  listReason: '',
  references: [],
})
const check = (questions: readonly ReportedQuestion[]): ReportedCheck => ({
  round: aRound(),
  packVersion: '2026.11',
  referencesFrom: null,
  topics: [{ title: 'Topic', questions }],
})
const times = (count: number, status: AnswerStatus) =>
  Array.from({ length: count }, () => reported(status))

describe('where things stand', () => {
  it.each([
    [
      'nothing answered',
      times(31, 'not-answered'),
      ['The check has 31 questions. None has been answered yet.'],
    ],
    [
      'one question, in place',
      times(1, 'yes'),
      ['The one question has an answer.', '1 thing is in place.'],
    ],
    [
      'all in place',
      times(31, 'yes'),
      ['All 31 questions have an answer.', '31 things are in place.'],
    ],
    [
      'some of everything',
      [
        ...times(12, 'yes'),
        ...times(3, 'partly'),
        ...times(2, 'no'),
        ...times(1, 'not-sure'),
        ...times(1, 'does-not-apply'),
        ...times(1, 'not-answered'),
      ],
      [
        '19 of 20 questions have an answer; 1 has none yet.',
        '12 things are in place, 3 are partly in place, 2 are not in place yet, 1 is still to be found out and 1 does not apply here.',
      ],
    ],
    [
      'answers that nobody has confirmed',
      [reported('yes', true), reported('no', true)],
      [
        'All 2 questions have an answer.',
        '1 thing is in place and 1 is not in place yet.',
        '2 answers are from an earlier check or an earlier wording and have not been confirmed yet.',
      ],
    ],
    [
      'one answer to confirm, nothing in place',
      [reported('no', true), ...times(1, 'not-answered')],
      [
        '1 of 2 questions has an answer; 1 has none yet.',
        'Nothing is fully in place yet: 1 thing is not in place yet.',
        '1 answer is from an earlier check or an earlier wording and has not been confirmed yet.',
      ],
    ],
  ])('says of %s', (_name, questions, sentences) => {
    expect(standingSentences(check(questions))).toEqual(sentences)
  })

  it.each([
    [times(2, 'yes'), '2 of 2 in place'],
    [[...times(1, 'yes'), ...times(1, 'partly')], '1 of 2 in place, 1 needs work'],
    [
      [
        ...times(2, 'no'),
        ...times(1, 'not-sure'),
        ...times(2, 'does-not-apply'),
        ...times(3, 'not-answered'),
      ],
      '0 of 8 in place, 2 need work, 1 to find out, 2 do not apply, 3 not answered',
    ],
  ])('says of a topic %#', (questions, words) => {
    expect(topicInWords(questions)).toBe(words)
  })
})

import { describe, expect, it } from 'vitest'
import type { WrittenLine } from '../../../shared/plan/line.ts'
import { byQuestion } from '../../../shared/checklist/status.ts'
import { planOf } from '../../../shared/plan/plan.ts'
import type { Block } from '../../../shared/reports/document.ts'
import { planPart } from '../../../shared/reports/plan-part.ts'
import { reportedCheck } from '../../../shared/reports/reported-check.ts'
import { aWrittenLine } from '../../support/builders.ts'
import { anAnswer, aPack, aQuestion, aRound } from '../../support/questions.ts'

const today = '2026-11-23'
const pack = aPack([
  aQuestion({ id: 'a', text: 'Is A in place?' }),
  aQuestion({ id: 'b', text: 'Is B in place?' }),
])
const answers = [
  anAnswer({ questionId: 'a', choice: 'no', answeredAt: '2026-11-01T09:00:00.000Z' }),
  anAnswer({ questionId: 'b' }),
]

/** Headings as they are, tables as the words of their cells. */
function outline(blocks: readonly Block[]): readonly unknown[] {
  return blocks.flatMap((block): unknown[] => {
    if (block.kind === 'heading') return [block.text]
    if (block.kind !== 'table') return []
    return block.rows.map(row =>
      row.map(cell =>
        cell.map(line => (line.kind === 'text' ? line.text : line.status)).join(' | '),
      ),
    )
  })
}

const planOn = (written: readonly WrittenLine[], day = today) => {
  const check = reportedCheck(pack, { round: aRound(), answers })
  return outline(planPart(planOf(pack, byQuestion(answers), written, []), check, day))
}

const about = '“Is A in place?” was answered “Not yet”.'
const harm = 'Care would go on from memory.'

describe('the plan in the report', () => {
  it('says what, why, who, how long and by when, and whose date it is', () => {
    const written = [
      aWrittenLine({
        id: 'own',
        title: 'Label the chargers',
        why: 'They get lost.',
        minutes: null,
      }),
    ]
    expect(planOn(written)).toEqual([
      'The plan',
      [`Start | ${about}`, harm, 'Manager', '10', '1 December 2026 | Suggested'],
      ['Label the chargers', 'They get lost.', 'Nobody named yet', '–', 'No date yet'],
    ])
  })

  it('names the person, shows the note and says when the date has passed', () => {
    const written = [
      aWrittenLine({ ruleKey: 'a', who: 'Sam', note: 'Waiting.', dueOn: '2026-11-20' }),
    ]
    expect(planOn(written)).toEqual([
      'The plan',
      [`Start | ${about} | Note: Waiting.`, harm, 'Sam', '10', '20 November 2026 | Past its date'],
    ])
  })

  it('says why something is not being done, and when to look at it again', () => {
    const aside = {
      ruleKey: 'a',
      state: 'not-doing',
      decidedAt: '2026-11-20T09:00:00.000Z',
    } as const
    const reason = 'New tablets come in January.'
    expect(planOn([aWrittenLine({ ...aside, reason, reviewOn: '2027-01-15' })])).toEqual([
      'The plan',
      'Not being done for now',
      [`Start | ${about}`, `${reason} | Decided 20 November 2026`, '15 January 2027'],
    ])
    expect(planOn([aWrittenLine({ ...aside, reviewOn: '2027-01-15' })], '2027-01-15')).toEqual([
      'The plan',
      'Not being done for now',
      [
        `Start | ${about}`,
        'No reason written down. | Decided 20 November 2026',
        '15 January 2027 | Due now',
      ],
    ])
  })

  it('says that a line came back after it was decided', () => {
    const written = [
      aWrittenLine({ ruleKey: 'a', state: 'done', decidedAt: '2026-10-01T09:00:00.000Z' }),
    ]
    expect(planOn(written)[1]).toEqual([
      `Start | ${about} | Opened again: it was decided before, and answered again since.`,
      harm,
      'Manager',
      '10',
      '1 December 2026 | Suggested',
    ])
  })

  it('tells what is done apart from what the answer closed', () => {
    const decidedAt = '2026-11-20T09:00:00.000Z'
    const written = [
      aWrittenLine({ id: '1', ruleKey: 'a', state: 'done', decidedAt }),
      aWrittenLine({ id: '2', ruleKey: 'b', who: 'Sam' }),
      aWrittenLine({ id: '3', title: 'Label the chargers', state: 'done', decidedAt }),
    ]
    expect(planOn(written)).toEqual([
      'The plan',
      'Done',
      [
        `Start | ${about}`,
        'Marked as done 20 November 2026 | The question has not been answered again yet',
      ],
      ['Label the chargers', 'Marked as done 20 November 2026'],
      ['Is B in place? | Answered “In place”.', 'Closed by the answer'],
    ])
  })
})

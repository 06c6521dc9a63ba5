import { describe, expect, it } from 'vitest'
import { byQuestion } from '../../../shared/checklist/status.ts'
import { planOf } from '../../../shared/plan/plan.ts'
import { checkReport, type CheckToReport } from '../../../shared/reports/check-report.ts'
import { aService, aWrittenLine } from '../../support/builders.ts'
import { anAnswer, aPack, aQuestion, aRound } from '../../support/questions.ts'

const pack = aPack([
  aQuestion({ id: 'made', text: 'Do you make backups?' }),
  aQuestion({
    id: 'tested',
    text: 'Do you test them?',
    references: [
      { framework: 'DSPT', edition: '2025-26', number: '7.3.4', verified: true },
      { framework: 'CAF', edition: 'v4.0', number: 'B5', verified: false },
    ],
  }),
])
const answers = [
  anAnswer({ questionId: 'made', note: 'Every night.', evidence: 'The log in the office' }),
  anAnswer({ questionId: 'tested', choice: 'no' }),
]
const service = aService()
const round = aRound({ number: 2 })
const today = '2026-11-23'

const aReport = (parts: Partial<CheckToReport> = {}) =>
  checkReport({ service, pack, check: { round, answers }, plan: [], today, ...parts })

const whatItIsNot =
  'This is the service’s own check. It is not a certificate and nobody outside has verified it.'

const normal = (text: string) => ({ kind: 'text', tone: 'normal', text })
const strong = (text: string) => ({ kind: 'text', tone: 'strong', text })
const small = (text: string) => ({ kind: 'text', tone: 'small', text })
const counts = (dress: typeof normal, ...numbers: readonly number[]) =>
  numbers.map(count => [dress(String(count))])

describe('the report of a check', () => {
  it('tells a whole small check, part by part', () => {
    const plan = planOf(pack, byQuestion(answers), [], [])
    expect(aReport({ plan })).toEqual({
      title: 'Larch House: cyber security check',
      subtitle: ['Care home, 20 to 49 beds', 'Check 2, in progress on 23 November 2026'],
      footer: 'Larch House · 23 November 2026',
      blocks: [
        {
          kind: 'notice',
          title: 'What this is',
          text: `${whatItIsNot} It is not finished, and answers may still change.`,
        },
        { kind: 'heading', level: 2, text: 'Where things stand' },
        {
          kind: 'paragraph',
          text: 'All 2 questions have an answer. 1 thing is in place and 1 is not in place yet.',
        },
        {
          kind: 'table',
          caption: 'Answers by topic',
          columns: [
            { head: 'Topic', width: 34 },
            { head: 'In place', width: 11, isNumber: true },
            { head: 'Partly', width: 11, isNumber: true },
            { head: 'Not yet', width: 11, isNumber: true },
            { head: 'Not sure', width: 11, isNumber: true },
            { head: 'Does not apply', width: 11, isNumber: true },
            { head: 'Not answered', width: 11, isNumber: true },
          ],
          rows: [
            [[normal('Backups')], ...counts(normal, 1, 0, 1, 0, 0, 0)],
            [[strong('All topics')], ...counts(strong, 1, 0, 1, 0, 0, 0)],
          ],
        },
        { kind: 'heading', level: 2, text: 'About the service and this check' },
        {
          kind: 'facts',
          facts: [
            { name: 'Answers for cyber security', text: 'Priya Nair, Registered manager' },
            {
              name: 'Data Security and Protection Toolkit',
              text: 'Standards Met (the service’s own word)',
            },
            { name: 'Region', text: 'East Midlands' },
            { name: 'Staff', text: '38' },
            { name: 'This check', text: 'Started 1 November 2026, not finished yet' },
            { name: 'Questions', text: 'Care Cyber Check, content pack 2026.11' },
          ],
        },
        { kind: 'heading', level: 2, text: 'How to read this report' },
        expect.objectContaining({ kind: 'list', isNumbered: false }) as unknown,
        { kind: 'heading', level: 2, text: 'The answers, topic by topic' },
        { kind: 'heading', level: 3, text: 'Backups' },
        {
          kind: 'table',
          caption: '1 of 2 in place, 1 needs work.',
          columns: [
            { head: 'Question', width: 42 },
            { head: 'Answer', width: 22 },
            { head: 'Note, and where the proof is kept', width: 36 },
          ],
          rows: [
            [
              [
                normal('Do you make backups?'),
                small('Number not checked at source: DSPT 7.3.1 (2025-26).'),
              ],
              [{ kind: 'status', status: 'yes' }, small('23 November 2026')],
              [normal('Every night.'), small('Proof is kept: The log in the office')],
            ],
            [
              [
                normal('Do you test them?'),
                small('DSPT 7.3.4 (2025-26). Number not checked at source: CAF B5 (v4.0).'),
              ],
              [{ kind: 'status', status: 'no' }, small('23 November 2026')],
              [],
            ],
          ],
        },
        { kind: 'page-break' },
        { kind: 'heading', level: 2, text: 'The plan' },
        { kind: 'paragraph', text: 'This is the plan as it stood on 23 November 2026.' },
        {
          kind: 'paragraph',
          text: 'The order follows a rule, not an opinion: what could harm care most comes first, then what takes the least effort, then what takes the least time. Lines that the service added itself come after those. Where nobody has chosen a date, the check suggests one: 14, 30 or 90 days after the answer, the sooner the more harm there could be. For devices it is the last day with updates.',
        },
        {
          kind: 'table',
          caption: 'One thing to do.',
          columns: [
            { head: 'What', width: 33 },
            { head: 'Why', width: 25 },
            { head: 'Who', width: 15 },
            { head: 'Minutes', width: 11, isNumber: true },
            { head: 'By', width: 16 },
          ],
          rows: [
            [
              [strong('Start'), small('“Do you test them?” was answered “Not yet”.')],
              [normal('Care would go on from memory.')],
              [normal('Manager')],
              [normal('10')],
              [normal('23 December 2026'), small('Suggested')],
            ],
          ],
        },
      ],
    })
  })

  it('gives a finished check its date and its pack', () => {
    const finished = aRound({ number: 2, finishedAt: '2026-11-20T16:00:00.000Z' })
    const frozen = answers.map(answer => ({
      ...answer,
      topicTitle: 'Copies',
      questionText: 'As it was asked then?',
    }))
    const report = aReport({ check: { round: finished, packVersion: '2026.5', answers: frozen } })
    expect(report.subtitle).toEqual([
      'Care home, 20 to 49 beds',
      'Check 2, finished 20 November 2026',
    ])
    expect(report.blocks[0]).toEqual({ kind: 'notice', title: 'What this is', text: whatItIsNot })
    expect(report.blocks.find(block => block.kind === 'facts')?.facts.slice(4)).toEqual([
      { name: 'This check', text: 'Started 1 November 2026, finished 20 November 2026' },
      {
        name: 'Questions',
        text: 'Care Cyber Check, content pack 2026.5; numbers of standards from content pack 2026.11, where the question means the same',
      },
    ])
    const texts = JSON.stringify(report.blocks)
    expect(texts).toContain('As it was asked then?')
    expect(texts).not.toContain('Do you make backups?')
  })

  it('is whole for a service that has told and answered nothing', () => {
    const bare = aService({
      name: '',
      sizeBand: null,
      region: null,
      staffCount: null,
      leadName: '',
      leadTitle: '',
      dsptStatus: null,
    })
    const report = aReport({ service: bare, check: { round, answers: [] } })
    expect(report.title).toBe('My care home: cyber security check')
    expect(report.blocks.find(block => block.kind === 'facts')?.facts.slice(0, 4)).toEqual([
      { name: 'Answers for cyber security', text: 'Not recorded' },
      { name: 'Data Security and Protection Toolkit', text: 'Not recorded' },
      { name: 'Region', text: 'Not recorded' },
      { name: 'Staff', text: 'Not recorded' },
    ])
    expect(report.blocks).toContainEqual({
      kind: 'paragraph',
      text: 'The check has 2 questions. None has been answered yet.',
    })
    expect(report.blocks).toContainEqual({ kind: 'paragraph', text: 'Nothing is open on it.' })
  })

  it('keeps a name with line ends on one line', () => {
    const { title, footer } = aReport({ service: aService({ name: 'Larch\r\nHouse' }) })
    expect({ title, footer }).toEqual({
      title: 'Larch House: cyber security check',
      footer: 'Larch House · 23 November 2026',
    })
  })

  it('keeps every column of every table inside the page', () => {
    const written = [
      aWrittenLine({ ruleKey: 'tested', state: 'not-doing' }),
      aWrittenLine({ id: 'a', title: 'Own' }),
      aWrittenLine({ id: 'b', title: 'Done', state: 'done' }),
    ]
    const plan = planOf(pack, byQuestion(answers), written, [])
    const tables = aReport({ plan }).blocks.filter(block => block.kind === 'table')
    expect(tables.map(({ columns }) => columns.reduce((sum, { width }) => sum + width, 0))).toEqual(
      [100, 100, 100, 100, 100],
    )
    for (const { columns, rows } of tables) {
      expect(rows.map(row => row.length)).toEqual(rows.map(() => columns.length))
    }
  })
})

import { describe, expect, it } from 'vitest'
import { asText } from '../../../shared/reports/as-text.ts'
import { heading, normal, paragraph, small } from '../../../shared/reports/document.ts'
import { itQuestions } from '../../../shared/reports/it-questions.ts'
import { injections } from '../../support/injections.ts'
import { aService } from '../../support/builders.ts'
import { anAnswer, aPack, aQuestion } from '../../support/questions.ts'
import { reportsSaying } from '../../support/reports.ts'

describe('a report as plain text', () => {
  it('can be pasted into an email', () => {
    const report = itQuestions({
      service: aService({ leadTitle: '' }),
      pack: aPack([aQuestion()]),
      answers: [anAnswer({ choice: 'not-sure' })],
      today: '2026-11-23',
    })
    expect(asText(report)).toBe(`Questions for our IT person
From Larch House
23 November 2026

Hello, and thank you for your help. We are going through our own cyber security check, to keep the records and the care of the people we support safe.

There is one question that we cannot answer ourselves. Please tick an answer and write a line or two in your own words. “I don’t know” is a good answer too: tell us who might. The numbers are those of our checklist, so some are missing.

Nothing confidential is needed. Please do not write passwords, codes or names of people we support here.

Backups
=======

1. Do you make backups?
Do you make backups for us?
Why we ask: Care would go on from memory.
Yes / Partly / No:

How to send it back
===================

Write in this document and send it back to Priya Nair, or print it and write by hand. A reply by email with the numbers of the questions does just as well. Please tell us the date of your answers and your name, so that we can write down who told us.

Answered by:
Date:
`)
  })

  it('writes tables row by row, with every cell named', () => {
    const text = asText({
      title: 'A report',
      subtitle: [],
      footer: '',
      blocks: [
        heading(3, 'Answers'),
        { kind: 'list', isNumbered: true, items: ['One', 'Two'] },
        { kind: 'list', isNumbered: false, items: ['Three'] },
        {
          kind: 'table',
          caption: 'Two of them.',
          columns: [
            { head: 'Question', width: 50 },
            { head: 'Answer', width: 30 },
            { head: 'Note', width: 20 },
          ],
          rows: [
            [[normal('Is it?')], [{ kind: 'status', status: 'yes' }, small('3 March 2026')], []],
            [[normal('Is that?')], [{ kind: 'status', status: 'no' }], [normal('Soon.')]],
          ],
        },
        { kind: 'page-break' },
        paragraph('The end.'),
      ],
    })
    expect(text).toBe(`A report

Answers
-------

1. One
2. Two

- Three

Two of them.

Question: Is it?
Answer: ✓ In place
3 March 2026

Question: Is that?
Answer: ✕ Not yet
Note: Soon.

The end.
`)
  })

  it.each(injections)('holds no character that hides or turns the text around: %j', text => {
    const { check, forIt } = reportsSaying(text)
    expect(asText(check) + asText(forIt)).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u,
    )
  })
})

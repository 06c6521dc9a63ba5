import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../shared/checklist/answer.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import { isForIt, itQuestions } from '../../../shared/reports/it-questions.ts'
import { aService } from '../../support/builders.ts'
import { anAnswer, aPack, aQuestion } from '../../support/questions.ts'

const today = '2026-11-23'
const ask = (questions: readonly Question[], answers: readonly Answer[], service = aService()) =>
  itQuestions({ service, pack: aPack(questions), answers, today })
const spaces = ({ blocks }: ReportDocument) => blocks.filter(block => block.kind === 'answer-space')

describe('which questions go to the IT person', () => {
  const plain = aQuestion()
  const technical = aQuestion({ itKnows: true })
  it.each([
    ['nobody is sure', plain, anAnswer({ choice: 'not-sure' }), true],
    ['a manager can find out, not answered', plain, undefined, false],
    ['a manager answered', plain, anAnswer({ choice: 'no' }), false],
    ['only IT can know, not answered', technical, undefined, true],
    ['only IT can know, a note but no answer', technical, anAnswer({ choice: null }), true],
    ['only IT can know, answered', technical, anAnswer(), false],
    ['only IT can know, last time’s answer', technical, anAnswer({ isCarried: true }), true],
    ['only IT can know, reworded since', technical, anAnswer({ wording: 0 }), true],
    ['only IT can know, and they did not', technical, anAnswer({ choice: 'not-sure' }), true],
  ])('%s', (_name, question, answer, expected) => {
    expect(isForIt(question, answer)).toBe(expected)
  })
})

describe('questions for our IT person', () => {
  it('is a friendly letter with a question, a reason and room for an answer', () => {
    const question = aQuestion()
    expect(ask([question], [anAnswer({ choice: 'not-sure' })])).toEqual({
      title: 'Questions for our IT person',
      subtitle: ['From Larch House', '23 November 2026'],
      footer: 'Larch House · 23 November 2026',
      blocks: [
        {
          kind: 'paragraph',
          text: 'Hello, and thank you for your help. We are going through our own cyber security check, to keep the records and the care of the people we support safe.',
        },
        {
          kind: 'paragraph',
          text: 'There is one question that we cannot answer ourselves. Please tick an answer and write a line or two in your own words. “I don’t know” is a good answer too: tell us who might. The numbers are those of our checklist, so some are missing.',
        },
        {
          kind: 'notice',
          title: 'Nothing confidential is needed',
          text: 'Please do not write passwords, codes or names of people we support here.',
        },
        { kind: 'heading', level: 2, text: 'Backups' },
        {
          kind: 'answer-space',
          question: '1. Do you make backups?',
          ask: 'Do you make backups for us?',
          remarks: ['Why we ask: Care would go on from memory.'],
          options: ['Yes', 'Partly', 'No'],
          lines: 3,
        },
        { kind: 'heading', level: 2, text: 'How to send it back' },
        {
          kind: 'paragraph',
          text: 'Write in this document and send it back to Priya Nair, Registered manager, or print it and write by hand. A reply by email with the numbers of the questions does just as well. Please tell us the date of your answers and your name, so that we can write down who told us.',
        },
        {
          kind: 'facts',
          facts: [
            { name: 'Answered by', text: '' },
            { name: 'Date', text: '' },
          ],
        },
      ],
    })
  })

  it('asks whether last time’s answer still holds', () => {
    const report = ask(
      [aQuestion({ itKnows: true })],
      [anAnswer({ choice: 'partly', isCarried: true })],
    )
    expect(spaces(report).map(space => space.remarks)).toEqual([
      [
        'Why we ask: Care would go on from memory.',
        'Our last answer was “Partly”. Does it still hold?',
      ],
    ])
  })

  it('numbers each question as the checklist does, so that a late reply still finds it, and leaves out topics with none', () => {
    const question = (id: string, itKnows: boolean) => aQuestion({ id, text: `Is ${id}?`, itKnows })
    const topic = (title: string, questions: readonly Question[]) => ({
      id: title.toLowerCase(),
      title,
      about: 'About it.',
      questions: [...questions],
    })
    const pack = aPack([], {
      topics: [
        topic('One', [question('a', true), question('b', false)]),
        topic('Two', [question('c', false)]),
        topic('Three', [question('d', true)]),
      ],
    })
    const report = itQuestions({ service: aService(), pack, answers: [], today })
    const words = report.blocks.flatMap(block => {
      if (block.kind === 'heading') return [block.text]
      return block.kind === 'answer-space' ? [block.question] : []
    })
    expect(words).toEqual(['One', '1. Is a?', 'Three', '4. Is d?', 'How to send it back'])
  })

  it('says so when there is nothing to ask', () => {
    expect(ask([aQuestion()], [anAnswer()]).blocks).toEqual([
      {
        kind: 'paragraph',
        text: 'There is nothing to ask at the moment: nothing is marked “Not sure”.',
      },
    ])
  })

  it('goes back to whoever gave it where nobody is named', () => {
    const nobody = aService({ leadName: '', leadTitle: '' })
    const report = ask([aQuestion({ itKnows: true })], [], nobody)
    expect(report.blocks.at(-2)).toMatchObject({
      text: expect.stringContaining(
        'send it back to the person who gave it to you or print it',
      ) as unknown,
    })
  })
})

/** "Questions for our IT person": what nobody in the service knows, each with room for the answer. */
import type { Answer } from '../checklist/answer.ts'
import type { Pack, Question } from '../checklist/pack.ts'
import { byQuestion, isSettled, questionsOf, statusOf, statusWords } from '../checklist/status.ts'
import { dayInWords } from '../dates.ts'
import type { Service } from '../services/service.ts'
import { serviceTitle } from '../services/words.ts'
import {
  type AnswerSpace,
  type Block,
  heading,
  type Notice,
  paragraph,
  type ReportDocument,
} from './document.ts'
import { onOneLine } from './printable.ts'

export interface ItQuestionsAbout {
  readonly service: Service
  /** Only what this service is asked. */
  readonly pack: Pack
  readonly answers: readonly Answer[]
  readonly today: string
}

interface TopicToAsk {
  readonly title: string
  readonly questions: readonly Question[]
}

/** Whether the IT person should hear this question: nobody is sure, or only they can know and it is still open. */
export function isForIt(question: Question, answer: Answer | undefined): boolean {
  return statusOf(answer) === 'not-sure' || (question.itKnows && !isSettled(question, answer))
}

function topicsToAsk(pack: Pack, answers: ReadonlyMap<string, Answer>): readonly TopicToAsk[] {
  const topics = pack.topics.map(({ title, questions }) => ({
    title,
    questions: questions.filter(question => isForIt(question, answers.get(question.id))),
  }))
  return topics.filter(topic => topic.questions.length > 0)
}

export function itQuestions({ service, pack, answers, today }: ItQuestionsAbout): ReportDocument {
  const byId = byQuestion(answers)
  const topics = topicsToAsk(pack, byId)
  const count = topics.reduce((sum, topic) => sum + topic.questions.length, 0)
  const name = onOneLine(serviceTitle(service))
  return {
    title: 'Questions for our IT person',
    subtitle: [`From ${name}`, dayInWords(today)],
    footer: `${name} · ${dayInWords(today)}`,
    blocks:
      count === 0
        ? [paragraph('There is nothing to ask at the moment: nothing is marked “Not sure”.')]
        : [...cover(count), noSecrets, ...questionBlocks(pack, topics, byId), ...sendBack(service)],
  }
}

function cover(count: number): readonly Block[] {
  const rest = count === 1 ? 'There is one question' : `There are ${count} questions`
  return [
    paragraph(
      'Hello, and thank you for your help. We are going through our own cyber security check, to keep the records and the care of the people we support safe.',
    ),
    paragraph(
      `${rest} that we cannot answer ourselves. Please tick an answer and write a line or two in your own words. “I don’t know” is a good answer too: tell us who might. The numbers are those of our checklist, so some are missing.`,
    ),
  ]
}

const noSecrets: Notice = {
  kind: 'notice',
  title: 'Nothing confidential is needed',
  text: 'Please do not write passwords, codes or names of people we support here.',
}

/** The number of a question in the checklist: it stays the same while others are answered, so a reply can name it. */
export function numberInChecklist(pack: Pack, question: Question): number {
  return questionsOf(pack).findIndex(({ id }) => id === question.id) + 1
}

function questionBlocks(
  pack: Pack,
  topics: readonly TopicToAsk[],
  answers: ReadonlyMap<string, Answer>,
): readonly Block[] {
  return topics.flatMap(topic => [
    heading(2, topic.title),
    ...topic.questions.map(question =>
      answerSpace(numberInChecklist(pack, question), question, answers.get(question.id)),
    ),
  ])
}

function answerSpace(number: number, question: Question, answer: Answer | undefined): AnswerSpace {
  return {
    kind: 'answer-space',
    question: `${number}. ${question.text}`,
    ask: question.askIt,
    remarks: [`Why we ask: ${question.harm.reason}`, ...soFar(question, answer)],
    options: ['Yes', 'Partly', 'No'],
    lines: 3,
  }
}

/** Last time's answer helps the one who has to confirm it. */
function soFar(question: Question, answer: Answer | undefined): readonly string[] {
  const status = statusOf(answer)
  if (status === 'not-answered' || status === 'not-sure' || isSettled(question, answer)) return []
  return [`Our last answer was “${statusWords[status].words}”. Does it still hold?`]
}

function sendBack({ leadName, leadTitle }: Service): readonly Block[] {
  const lead = [leadName, leadTitle].filter(part => part !== '').join(', ')
  const to = lead === '' ? 'the person who gave it to you' : `${lead},`
  return [
    heading(2, 'How to send it back'),
    paragraph(
      `Write in this document and send it back to ${to} or print it and write by hand. A reply by email with the numbers of the questions does just as well. Please tell us the date of your answers and your name, so that we can write down who told us.`,
    ),
    {
      kind: 'facts',
      facts: [
        { name: 'Answered by', text: '' },
        { name: 'Date', text: '' },
      ],
    },
  ]
}

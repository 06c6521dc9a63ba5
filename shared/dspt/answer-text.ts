/** The words a service can paste into the DSPT: made from its own answers, and no better than they are. */
import type { Answer } from '../checklist/answer.ts'
import { otherwiseInWords } from '../checklist/by-list.ts'
import type { AnswerChoice } from '../checklist/choices.ts'
import type { Question } from '../checklist/pack.ts'
import type { Answers, AnswerStatus } from '../checklist/status.ts'
import { dayInWords, dayOf } from '../dates.ts'
import type { PlanLine } from '../plan/plan-line.ts'
import { fillIn, type Filled, type Gap, type Named, serviceInSentence } from './fill-in.ts'
import { type AnsweredDspt, isInPlace } from './items.ts'
import { nextStep } from './next-step.ts'
import { asSentence, insideSentence } from './sentence.ts'

export interface DsptAnswer {
  /** One paragraph a line; null while a question behind it has no answer. */
  readonly text: string | null
  /** What a person has to fill in before it is pasted. */
  readonly gaps: readonly Gap[]
  /** What to know before it is pasted. */
  readonly remarks: readonly string[]
  /** The question to answer first, where there is no text yet. */
  readonly askFirst: Question | null
}

export interface AnsweredFor {
  readonly service: Named
  readonly answers: Answers
  readonly plan: readonly PlanLine[]
  readonly today: string
}

interface Given {
  readonly question: Question
  readonly answer: Answer
}

export function dsptAnswer(answered: AnsweredDspt, about: AnsweredFor): DsptAnswer {
  const { questions, status } = answered
  if (status === 'not-answered') return noText(questions, about.answers)
  const given = questions.flatMap(question => {
    const answer = about.answers.get(question.id)
    return answer === undefined ? [] : [{ question, answer }]
  })
  const main = mainText(answered, status, given, about.service)
  const step = nextStep(answered, about.plan, about.today)
  const paragraphs = [
    main.text,
    ...partsInWords(given),
    ...listInWords(given),
    ...notesInWords(given),
    step.text,
    whereKept(given),
    lastChecked(given),
  ]
  return {
    text: paragraphs.filter(text => text !== '').join('\n'),
    gaps: [...main.gaps, ...step.gaps],
    remarks: [...remarksOn(answered, given), ...step.remarks],
    askFirst: null,
  }
}

/** Whether it can be pasted as it stands and says that the thing is done. */
export function isReady(status: AnswerStatus, { gaps }: DsptAnswer): boolean {
  return isInPlace({ status }) && gaps.length === 0
}

function noText(questions: readonly Question[], answers: Answers): DsptAnswer {
  const first = questions.find(({ id }) => answers.get(id)?.choice == null)
  return { text: null, gaps: [], remarks: [], askFirst: first ?? null }
}

const hasPart = (choice: AnswerChoice | null) => choice !== null && choice !== 'does-not-apply'

/** Whether the answers about what applies are not all the same. */
function differ(given: readonly Given[]): boolean {
  return new Set(given.map(({ answer }) => answer.choice).filter(hasPart)).size > 1
}

/** Where answers differ, the item's own words could claim what one of them denies. The list that follows says which. */
const mixedText: Readonly<Record<'partly' | 'no' | 'not-sure', string>> = {
  partly: 'Some of this is in place, and some is not yet.',
  no: 'This is not in place yet.',
  'not-sure': 'Some of this is in place. We are not sure yet about the rest, and are finding out.',
}

function mainText(
  { item }: AnsweredDspt,
  status: Exclude<AnswerStatus, 'not-answered'>,
  given: readonly Given[],
  service: Named,
): Filled {
  const written = given.flatMap(({ answer }) => [answer.note, answer.evidence])
  if (status === 'does-not-apply') return doesNotApply(given, service)
  if (status !== 'yes' && differ(given)) return { text: mixedText[status], gaps: [] }
  if (status === 'not-sure') {
    return { text: `We are not sure yet ${item.subject}. We are finding out.`, gaps: [] }
  }
  return fillIn(item.answers[status], service, written)
}

const noReason: Gap = {
  mark: '[reason]',
  words: 'Why it does not apply. Write the reason beside the answer, and it will stand here.',
  page: null,
}

function doesNotApply(given: readonly Given[], service: Named): Filled {
  const reasons = [...new Set(given.map(({ answer }) => asSentence(answer.reason)))].filter(
    reason => reason !== '',
  )
  const start = `This does not apply to ${serviceInSentence(service)}.`
  return reasons.length === 0
    ? { text: `${start} The reason is: ${noReason.mark}.`, gaps: [noReason] }
    : { text: `${start} ${reasons.join(' ')}`, gaps: [] }
}

const choiceInText: Readonly<Record<AnswerChoice, string>> = {
  yes: 'Yes',
  partly: 'In part',
  no: 'Not yet',
  'not-sure': 'We are not sure yet',
  'does-not-apply': 'This does not apply to us',
}

/** What is in place and what is missing, question by question, where the answers differ. */
function partsInWords(given: readonly Given[]): readonly string[] {
  if (new Set(given.map(({ answer }) => answer.choice)).size < 2) return []
  const lines = given.map(({ question, answer }) => {
    const words = answer.choice === null ? '' : choiceInText[answer.choice]
    const reason = answer.choice === 'does-not-apply' ? asSentence(answer.reason) : ''
    return [`“${question.text}”`, `${words}.`, reason].filter(part => part !== '').join(' ')
  })
  return ['What our own check says:', ...lines]
}

/** Where an answer comes from the device list, or why it is another. */
function listInWords(given: readonly Given[]): readonly string[] {
  return given.flatMap(({ answer: { fromList, listReason } }) => [
    ...(fromList === '' ? [] : [fromList]),
    ...(listReason === '' ? [] : [otherwiseInWords(asSentence(listReason))]),
  ])
}

/** Named as notes, because they were written for the service itself. */
function notesInWords(given: readonly Given[]): readonly string[] {
  const notes = given.map(({ answer }) => asSentence(answer.note)).filter(note => note !== '')
  return [...new Set(notes)].map(note => `Our note: ${note}`)
}

function whereKept(given: readonly Given[]): string {
  const places = given.map(({ answer }) => insideSentence(answer.evidence))
  const known = [...new Set(places)].filter(place => place !== '')
  return known.length === 0 ? '' : `Where it is kept: ${known.join('; ')}.`
}

/** The oldest of the answers: the rest was looked at since. */
function lastChecked(given: readonly Given[]): string {
  const days = given.map(({ answer }) => dayOf(answer.answeredAt)).sort()
  return days[0] === undefined ? '' : `Last checked on ${dayInWords(days[0])}.`
}

function remarksOn({ isToConfirm }: AnsweredDspt, given: readonly Given[]): readonly string[] {
  const remarks: string[] = []
  if (isToConfirm) {
    remarks.push('An answer behind it is last time’s or older. Confirm it before you paste.')
  }
  if (listInWords(given).length > 0) {
    remarks.push('It repeats what your device list said, with names of devices. Read it through.')
  }
  if (notesInWords(given).length > 0) {
    remarks.push('Your own notes are part of this text. Read it through before you paste it.')
  }
  return remarks
}

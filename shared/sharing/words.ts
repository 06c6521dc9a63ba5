/** A submission as sentences, so that a manager can read what the exact text says. */
import type { AnswerChoice } from '../checklist/choices.ts'
import { choiceWords } from '../checklist/status.ts'
import { counted } from '../counted.ts'
import { kindWords, sizeCounts, sizeWords } from '../services/words.ts'
import type { DeviceCountBand, DsptBand, Share } from './choices.ts'
import type { Likeness } from './likeness.ts'
import { quarterInWords } from './quarters.ts'
import type { SharedDevices, Submission } from './submission.ts'

const dsptSentences: Readonly<Record<DsptBand, string>> = {
  met: 'The DSPT is published at Standards Met or higher.',
  'not-yet': 'The DSPT is not published at Standards Met now.',
  'not-sure': 'You are not sure about the DSPT.',
}

const countWords: Readonly<Record<DeviceCountBand, string>> = {
  '0': 'no devices',
  '1-4': '1 to 4 devices',
  '5-9': '5 to 9 devices',
  '10-19': '10 to 19 devices',
  '20-49': '20 to 49 devices',
  '50+': '50 or more devices',
}

const shareWords: Readonly<Record<Share, string>> = {
  none: 'none',
  'fewer-than-half': 'fewer than half',
  'half-or-more': 'half or more',
  all: 'all',
  'not-known': 'not known',
}

const deviceFacts: Readonly<Record<Exclude<keyof SharedDevices, 'count'>, string>> = {
  pastSupport: 'No longer get updates',
  encrypted: 'Encrypted',
  antivirus: 'With antivirus',
  updated: 'With updates on',
  locked: 'With a screen lock',
  personal: 'Belong to staff',
}

/** Where the service stands among others: "One of the home care services in London with 20 to 49 people supported." */
export function likenessSentence({ kind, region, size }: Likeness): string {
  const where = region === null ? 'England' : region
  const large = size === null ? '' : `, with ${sizeWords[size]} ${sizeCounts(kind)}`
  return `${kindWords[kind]} in ${where}${large}.`
}

/** What is left unsaid so that nobody can tell which service it is; empty where nothing is. */
export function coarsenedSentences(facts: Likeness, said: Likeness): readonly string[] {
  const few = 'because only a few services of your kind are'
  return [
    ...(facts.region !== null && said.region === null
      ? [`Your region is left out, ${few} there.`]
      : []),
    ...(facts.size !== null && said.size === null
      ? [`Your size is left out, ${few} that large or that small in your region.`]
      : []),
  ]
}

function deviceSentences(devices: SharedDevices | null): readonly string[] {
  if (devices === null) return ['Nothing is said about your devices.']
  const facts = Object.entries(deviceFacts) as readonly [keyof typeof deviceFacts, string][]
  return [
    `You have ${countWords[devices.count]}.`,
    ...facts.map(([fact, words]) => `${words}: ${shareWords[devices[fact]]}.`),
  ]
}

export interface SaidAnswer {
  readonly questionId: string
  readonly text: string
  readonly choice: AnswerChoice
  readonly words: string
}

/** `texts` gives the question as the manager read it, by its id. */
export function saidAnswers(
  { answers }: Submission,
  texts: ReadonlyMap<string, string>,
): readonly SaidAnswer[] {
  return Object.entries(answers).map(([questionId, choice]) => ({
    questionId,
    text: texts.get(questionId) ?? questionId,
    choice,
    words: choiceWords[choice],
  }))
}

/** Everything but the answers, in the order of the text. */
export function submissionSentences(submission: Submission): readonly string[] {
  const { quarter, dspt, devices, pack, app, answers } = submission
  const count = Object.keys(answers).length
  return [
    `These are your answers for ${quarterInWords(quarter)}. No finer time is sent.`,
    likenessSentence(submission),
    dspt === null ? 'Nothing is said about the DSPT.' : dsptSentences[dspt],
    ...deviceSentences(devices),
    `${counted(count, 'answer', 'answers')}, as below.`,
    `The questions are those of ${pack}, the app is ${app}.`,
  ]
}

/** A submission as sentences, so that a manager can read what the exact text says. */
import type { AnswerChoice } from '../checklist/choices.ts'
import { choiceWords } from '../checklist/status.ts'
import { capital, counted } from '../counted.ts'
import { kindWords, sizeCounts, sizeWords } from '../services/words.ts'
import type { DeviceCountBand, DsptBand, Share } from './choices.ts'
import type { Likeness } from './likeness.ts'
import { quarterInWords } from './quarters.ts'
import type { SharedDevices, Submission } from './submission.ts'

const dsptSentences: Readonly<Record<DsptBand, string>> = {
  met: 'Your DSPT is published at Standards Met or higher.',
  'not-yet': 'Your DSPT is not published at Standards Met now.',
  'not-sure': 'You are not sure about your DSPT.',
}

const countSentences: Readonly<Record<DeviceCountBand, string>> = {
  '0': 'You have no devices.',
  '1-4': 'You have 1 to 4 devices.',
  '5-9': 'You have 5 to 9 devices.',
  '10-19': 'You have 10 to 19 devices.',
  '20-49': 'You have 20 to 49 devices.',
  '50+': 'You have 50 or more devices.',
}

type Said = Exclude<Share, 'not-known'>

const shareWords: Readonly<Record<Said, string>> = {
  none: 'None of them',
  'fewer-than-half': 'Fewer than half of them',
  'half-or-more': 'Half of them or more',
  all: 'All of them',
}

const deviceFacts: Readonly<Record<Exclude<keyof SharedDevices, 'count'>, string>> = {
  pastSupport: 'have stopped getting updates',
  encrypted: 'are encrypted',
  antivirus: 'have antivirus',
  updated: 'have updates switched on',
  locked: 'have a screen lock',
  personal: 'belong to staff',
}

/** "Your service is: home care, in the region London, with 20 to 49 people supported." */
export function likenessSentence({ kind, region, size }: Likeness): string {
  const where = region === null ? 'England' : `the region ${region}`
  const large = size === null ? '' : `, with ${sizeWords[size]} ${sizeCounts(kind)}`
  return `Your service is: ${kindWords[kind].toLowerCase()}, in ${where}${large}.`
}

/** What is left unsaid so that nobody can tell which service it is; empty where nothing is. */
export function coarsenedSentences(facts: Likeness, said: Likeness): readonly string[] {
  return [
    ...(facts.region !== null && said.region === null
      ? ['Your region is left out, because in some regions there are only a few of your kind.']
      : []),
    ...(facts.size !== null && said.size === null
      ? [
          'Your size is left out, because only a few of your kind are that large or that small somewhere.',
        ]
      : []),
  ]
}

function deviceSentences(devices: SharedDevices | null): readonly string[] {
  if (devices === null) return ['Nothing is said about your devices.']
  if (devices.count === '0') return [countSentences['0']]
  const facts = Object.entries(deviceFacts) as readonly [keyof typeof deviceFacts, string][]
  const unknown = facts.filter(([fact]) => devices[fact] === 'not-known')
  return [
    countSentences[devices.count],
    ...facts.flatMap(([fact, words]) => {
      const share = devices[fact]
      return share === 'not-known' ? [] : [`${shareWords[share]} ${words}.`]
    }),
    ...unknown.map(([, words]) => `How many ${words} is not known.`),
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
  { answers }: Pick<Submission, 'answers'>,
  texts: ReadonlyMap<string, string>,
): readonly SaidAnswer[] {
  return Object.entries(answers).map(([questionId, choice]) => ({
    questionId,
    text: texts.get(questionId) ?? questionId,
    choice,
    words: choiceWords[choice],
  }))
}

/** Everything but the answers themselves. */
export function submissionSentences(submission: Submission): readonly string[] {
  const { quarter, dspt, devices, pack, app, answers } = submission
  const count = Object.keys(answers).length
  return [
    `It is counted for ${quarterInWords(quarter)}. No day and no time is sent.`,
    likenessSentence(submission),
    dspt === null ? 'Nothing is said about your DSPT.' : dsptSentences[dspt],
    ...deviceSentences(devices),
    count === 0
      ? 'None of your answers is sent.'
      : `${capital(counted(count, 'answer', 'answers'))} to questions of the checklist, as below.`,
    `The questions are those of edition ${pack}, and the app is version ${app}.`,
  ]
}

/** The three marks that stand in the text beside the submission. */
export function markSentences({
  replaces,
}: {
  readonly replaces: string | null
}): readonly string[] {
  return [
    'A made-up number, so that the same letter is counted only once. It comes from chance and says nothing about you.',
    replaces === null
      ? 'It takes the place of no earlier letter.'
      : 'The number of the letter that you sent before, whose place this one takes.',
    'The fingerprint of a secret that stays on this PC. With the secret, only you can correct or take back what you sent.',
  ]
}

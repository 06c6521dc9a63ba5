/** Whether an advisory can be read by everyone: the same limits as all other words of the app. */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { knownHostIn } from '../../shared/sharing/advisory-words.ts'
import type { Advisory } from '../../shared/sharing/advisory.ts'

const oldestReader = 11
const longestSentence = 25

const wordsOf = (text: string) => text.split(/[\s/]+/).filter(word => /[\p{L}\d]/u.test(word))

const sentencesOf = (text: string) =>
  text.split(/(?<=[.!?][”’)]?)\s+/).filter(sentence => wordsOf(sentence).length > 0)

/** The Flesch–Kincaid grade plus five, the age at which children in England start school year 1. */
export function readingAge(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }) + 5
}

/** What is read in one go is counted in one go: a formula says nothing of one sentence. */
export function wordFaults({ title, happened, matters, steps }: Advisory): readonly string[] {
  const passages = [
    ['title, happened and matters', [title, happened, matters]],
    ['steps', steps],
  ] as const
  return passages.flatMap(([name, texts]) => {
    const age = readingAge(texts)
    const long = texts.flatMap(sentencesOf).filter(each => wordsOf(each).length > longestSentence)
    return [
      ...(age > oldestReader
        ? [
            `${name}: one has to be ${age.toFixed(1)} years old to read this, and the oldest reader is ${oldestReader}. Shorter sentences and shorter words help.`,
          ]
        : []),
      ...long.map(each => `${name}: more than ${longestSentence} words in: ${each}`),
      ...texts
        .flatMap(strangeHosts)
        .map(host => `${name}: ${host} is not on the list of official sites.`),
    ]
  })
}

/** Places named in the text, with or without https. Mail addresses are not links. */
const host = /(?<![@\w.])((?:[a-z0-9-]+\.)+(?:uk|com|org|net|gov|io|co|care))(?![\w@])/gi

function strangeHosts(text: string): readonly string[] {
  return [...text.matchAll(host)].flatMap(([, name = '']) => (knownHostIn(name) ? [] : [name]))
}

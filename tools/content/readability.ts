/** How old a reader has to be: the Flesch–Kincaid grade of a passage plus five, the age at which English children start school year 1. */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Passage } from './passages.ts'

/** No passage may need an older reader than this, nor may half of them need one older than `medianAge`. */
export const oldestReader = 11
export const medianAge = 9
/** The longest sentence anywhere, in words: the limit that gov.uk gives its writers. */
export const longestSentence = 25

export interface Reading {
  readonly passage: Passage
  readonly age: number
}

const wordsOf = (text: string) => text.split(/[\s/]+/).filter(word => /[\p{L}\d]/u.test(word))

/** The sentences of a text: full stops, question and exclamation marks end one, and so does the end of the text. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?][”’)]?)\s+/)
    .map(sentence => sentence.trim())
    .filter(sentence => wordsOf(sentence).length > 0)
}

/** The reading age in years of texts read one after the other. */
export function readingAge(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }) + 5
}

export function readingsOf(passages: readonly Passage[]): readonly Reading[] {
  return passages.map(passage => ({ passage, age: readingAge(passage.texts) }))
}

export function medianOf(readings: readonly Reading[]): number {
  const ages = readings.map(({ age }) => age).sort((a, b) => a - b)
  return ages[Math.floor(ages.length / 2)] ?? 0
}

/** Sentences that are longer than anyone should have to read at once. */
export function longSentences(passage: Passage): readonly string[] {
  return passage.texts
    .flatMap(sentencesOf)
    .filter(sentence => wordsOf(sentence).length > longestSentence)
}

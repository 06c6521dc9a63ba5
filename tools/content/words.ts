/** Finds words that a manager may not know: neither everyday English, nor explained in the glossary, nor called plain by a person. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { daleChall } from 'dale-chall'
import { explain } from '../../shared/checklist/glossary.ts'
import type { Term } from '../../shared/checklist/pack.ts'
import type { Passage } from './passages.ts'

/** The words that people of this project have looked at and call plain, one a line. */
export function readPlainWords(folder: string): ReadonlySet<string> {
  const lines = readFileSync(join(folder, 'plain-words.txt'), 'utf8').split('\n')
  return new Set(
    lines.map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#')),
  )
}

/** The three thousand words that four in five of American ten-year-olds knew (Dale and Chall, 1995). */
const everyday: ReadonlySet<string> = new Set(daleChall)

const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/ied$/, 'y'],
  [/iest$/, 'y'],
  [/ier$/, 'y'],
  [/ily$/, 'y'],
  [/(..)es$/, '$1'],
  [/s$/, ''],
  [/(.)\1(?:ed|ing|er|est)$/, '$1'],
  [/(?:ed|ing|er|est)$/, ''],
  [/(?:ed|ing|er|est)$/, 'e'],
  [/ly$/, ''],
  [/^un/, ''],
]

/** The word itself and what is left of it without one ending. */
function formsOf(word: string): readonly string[] {
  const shorter = endings
    .filter(([ending]) => ending.test(word))
    .map(([from, to]) => word.replace(from, to))
  return [word, ...shorter]
}

/** Every word of the text that a reader might stumble over, once each, in small letters. */
export function strangeWords(
  { texts }: Passage,
  glossary: readonly Term[],
  plain: ReadonlySet<string>,
): readonly string[] {
  const isKnown = (word: string) =>
    formsOf(word).some(form => everyday.has(form) || plain.has(form))
  const strange = texts
    .flatMap(text => unexplained(text.replace(address, ' '), glossary))
    .flatMap(text => text.match(/\p{L}+(?:’\p{L}+)?/gu) ?? [])
    .map(word => word.toLowerCase().replace(/’(?:s|ll|re|ve|d|m|t)$/, ''))
    .filter(word => word.length > 2 && !isKnown(word))
  return [...new Set(strange)]
}

/** A website or mail address is looked at and copied, not read. */
const address = /(?:https?:\/\/)?[\w.@-]+\.(?:uk|com|org|net|gov)\b/gi

/** What is left of a text without the words of the glossary, wherever they stand. */
function unexplained(text: string, glossary: readonly Term[]): readonly string[] {
  const pieces = explain(text, glossary)
  const rest = pieces.filter(({ term }) => term === null).map(piece => piece.text)
  return rest.length === pieces.length ? rest : rest.flatMap(part => unexplained(part, glossary))
}

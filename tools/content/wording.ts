/** Rules about the wording itself: one question at a time, figures with a source, links only to known places. */
import { isAdvisoryKey } from '../../shared/advisories/advisory-key.ts'
import { isEndingKey } from '../../shared/devices/ending-key.ts'
import type { Question } from '../../shared/checklist/pack.ts'
import { knownHosts } from '../../shared/keeping/known-hosts.ts'
import type { Passage } from './passages.ts'
import { sentencesOf } from './readability.ts'

/** "… and do you …" after the first verb is a second question in the same sentence. */
const secondQuestion =
  /[,;]? (?:and|or) (?:also )?(?:do|does|did|is|are|was|were|has|have|can|could|will|would|who|what|when|where|how|why)\b/i

export function questionFaults({ id, text }: Question): readonly string[] {
  const faults: string[] = []
  if (!text.endsWith('?')) faults.push(`${id}: the question does not end with a question mark.`)
  if (sentencesOf(text).length > 1) faults.push(`${id}: the question has more than one sentence.`)
  if (secondQuestion.test(text)) faults.push(`${id}: the question asks two things at once.`)
  if (isEndingKey(id)) faults.push(`${id}: ids that begin so belong to the device list.`)
  if (isAdvisoryKey(id)) faults.push(`${id}: ids that begin so belong to advisories.`)
  return faults
}

/**
 * A figure is a number that claims something: a share, money, a limit in days, months, characters, tries and the like.
 * Times of day, ages of a shift and counts in a story are not.
 */
const figurePattern =
  /£\s?\d[\d,.]*(?: (?:million|billion))?|\d[\d,.]*\s?%|\b\d[\d,]*(?:\.\d+)?(?: or more| at least)?[ -](?:days?|hours?|months?|years?|weeks?|characters?|guesses|tries|wrong|digits?|services|providers|homes|incidents)\b/gi

/** The figures of a text as they stand in it. */
export function figuresIn(text: string): readonly string[] {
  return (text.match(figurePattern) ?? []).map(figure => figure.trim())
}

const number = (figure: string) => figure.replace(/[^\d.]/g, '')

/** Figures that a question claims without saying where they come from. */
export function figureFaults(question: Question): readonly string[] {
  const { id, text, hint, why, looksLike, harm } = question
  const said = [text, hint, why, ...Object.values(looksLike), harm.reason].flatMap(figuresIn)
  const sourced = new Set(question.figures.flatMap(({ figure }) => figuresIn(figure).map(number)))
  return [...new Set(said)]
    .filter(figure => !sourced.has(number(figure)))
    .map(figure => `${id}: “${figure}” has no source under figures.`)
}

/** A host in a text, with or without its https. Mail addresses are not links. */
const hostPattern =
  /(?<![@\w.])(?:https?:\/\/)?((?:[a-z0-9-]+\.)+(?:uk|com|org|net|gov|io|co|care))(?![\w@])/gi

export function linkFaults({ where, texts }: Passage): readonly string[] {
  const hosts = texts.flatMap(text =>
    [...text.matchAll(hostPattern)].map(([, host]) => (host ?? '').toLowerCase()),
  )
  return [...new Set(hosts)]
    .filter(host => !knownHosts.some(known => known === host || known === `www.${host}`))
    .map(host => `${where}: ${host} is not on the list of known places.`)
}

/** Straight quotes and dashes: a screen reader and a printer treat them differently in every font. */
export function markFaults({ where, texts }: Passage): readonly string[] {
  const faults: string[] = []
  const text = texts.join(' ')
  if (/['"]/.test(text)) faults.push(`${where}: straight quotes; use ’ and “ ”.`)
  if (/[–—]/.test(text)) faults.push(`${where}: a dash; use a full stop or a comma.`)
  return faults
}

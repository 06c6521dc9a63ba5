/** Looks for numbers beside those that should be there: by a finer filter, or carried by the files themselves. */
import { z } from 'zod'
import { groups, nameOf } from '../disclosure/groups.ts'
import { subjects, topics } from '../disclosure/subjects.ts'
import { benchmarkText } from '../publication/benchmark.ts'
import { type Files, filesOf } from '../publication/files.ts'
import { type Publication, publicationOf } from '../publication/publication.ts'
import type { Finding } from './finding.ts'
import type { ReadPublication } from './read-folder.ts'

/** Each filter more is one more number to subtract; there are these and no others, each once. */
export function hasNoOtherFilter({ quarter, rows }: ReadPublication): Finding {
  const known = groups.flatMap(group =>
    subjects.map(({ topic, id }) => `${nameOf(group)}: ${topic} ${id}`),
  )
  const left = new Set(known)
  const others = rows.filter(
    ({ topic, subject, ...group }) => !left.delete(`${nameOf(group)}: ${topic} ${subject}`),
  )
  return {
    isClean: others.length + left.size === 0,
    words: `Filters, ${quarter}: of ${rows.length} rows ${others.length} are finer than they may be or there twice; ${left.size} are missing.`,
  }
}

/**
 * All data files are made anew from the shown numbers alone. Where not a byte differs, nothing else can be in them: not
 * in the order of the lines, their sizes, or another rounding of the same number.
 */
export function carriesNothingElse(publication: ReadPublication): Finding {
  const { quarter, texts } = publication
  const made = madeAnew(publication)
  const other = [...made].filter(([name, text]) => texts.get(name) !== text).map(([name]) => name)
  return {
    isClean: other.length === 0,
    words:
      `Metadata, ${quarter}: ${made.size} data files were made anew from their shown numbers; ${other.length} came out otherwise. ${other.join(' ')}`.trim(),
  }
}

const dataFiles = ['tables.json', ...topics.map(topic => `${topic}.csv`), 'coverage.csv']
const mark = z.object({ key: z.string(), signature: z.string() })

function madeAnew({ quarter, isMadeUp, shown, texts }: ReadPublication): Files {
  const publication = publicationOf(shown, { quarter, isMadeUp })
  const made = new Map([...filesOf(publication)].filter(([name]) => dataFiles.includes(name)))
  return made.set('benchmark.json', homesFile(publication, texts.get('benchmark.json')))
}

/** Whose it is was looked at before; here its numbers are. Empty where nobody could have made it. */
function homesFile(publication: Publication, published: string | undefined): string {
  try {
    const marks = mark.parse(JSON.parse(published ?? ''))
    return benchmarkText(publication, { signBenchmark: own => ({ ...own, ...marks }) })
  } catch {
    return ''
  }
}

/** A day or a time would say when somebody sent. */
export function saysNoTime({ quarter, texts }: ReadPublication): Finding {
  const telling = [...texts].filter(([, text]) =>
    /\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}:\d{2}/.test(text),
  )
  return {
    isClean: telling.length === 0,
    words: `Metadata, ${quarter}: ${telling.length} of ${texts.size} files say a day or a time.`,
  }
}

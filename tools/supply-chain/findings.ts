/** Holds what electronegativity finds against the answers that somebody has given. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse } from 'yaml'
import { z } from 'zod'

export interface Finding {
  readonly check: string
  /** From the project's folder on. */
  readonly file: string
}

const row = z.looseObject({ issue: z.string(), filename: z.string() })
const answers = z.array(
  z.object({ check: z.string(), file: z.string(), answer: z.string().min(20) }),
)
export type Answers = z.infer<typeof answers>

/** From its CSV, in which a file's name begins with the folder that was looked through. */
export function findingsIn(csv: string, folder: string): readonly Finding[] {
  const rows: unknown[] = parseCsv(csv, {
    columns: names => names.map(name => name.trim()),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  return rows
    .map(each => row.parse(each))
    .map(({ issue, filename }) => ({
      check: issue,
      file: filename.replaceAll('\\', '/').replace(`${folder}/`, ''),
    }))
}

export function answersGiven(): Answers {
  return answers.parse(
    parse(readFileSync(join(import.meta.dirname, 'electronegativity.yaml'), 'utf8')),
  )
}

/** One sentence for each finding that nobody has answered, and for each answer to what is no longer found. */
export function openFindings(findings: readonly Finding[], given: Answers): readonly string[] {
  const isSame = (one: Finding, other: Finding) =>
    one.check === other.check && one.file === other.file
  return [
    ...findings
      .filter(finding => !given.some(answer => isSame(finding, answer)))
      .map(({ check, file }) => `${check} in ${file} has no answer.`),
    ...given
      .filter(answer => !findings.some(finding => isSame(finding, answer)))
      .map(({ check, file }) => `${check} in ${file} is answered and no longer found.`),
  ]
}

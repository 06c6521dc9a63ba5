/** The answers of a check, topic by topic, as they stand in the report. */
import { otherwiseInWords } from '../checklist/by-list.ts'
import type { Reference } from '../checklist/pack.ts'
import {
  type Block,
  type Cell,
  type CellLine,
  heading,
  normal,
  small,
  type Table,
} from './document.ts'
import type { ReportedCheck, ReportedQuestion, ReportedTopic } from './reported-check.ts'
import { topicInWords } from './standing.ts'

/** "DSPT 1.1.5, 2.1.1 (2025-26); Cyber Essentials User access control (v3.3)" */
function numbersInWords(references: readonly Reference[]): string {
  const sources = new Map<string, { readonly numbers: string[]; readonly reference: Reference }>()
  for (const reference of references) {
    const name = `${reference.framework} ${reference.edition}`
    const source = sources.get(name) ?? { numbers: [], reference }
    sources.set(name, source)
    source.numbers.push(reference.number)
  }
  return [...sources.values()]
    .map(
      ({ numbers, reference: { framework, edition } }) =>
        `${framework} ${numbers.join(', ')} (${edition})`,
    )
    .join('; ')
}

/** Those read in the published standard first; the others with a warning, never as if they were certain. */
export function referencesInWords(references: readonly Reference[]): string {
  const verified = references.filter(reference => reference.verified)
  const others = references.filter(reference => !reference.verified)
  const parts = verified.length === 0 ? [] : [numbersInWords(verified)]
  if (others.length > 0) {
    const warning = others.length === 1 ? 'Number' : 'Numbers'
    parts.push(`${warning} not checked at source: ${numbersInWords(others)}`)
  }
  return `${parts.join('. ')}.`
}

function questionCell({ text, references }: ReportedQuestion): Cell {
  const lines = [normal(text)]
  if (references.length > 0) lines.push(small(referencesInWords(references)))
  return lines
}

function answerCell({ status, remarks }: ReportedQuestion): Cell {
  return [{ kind: 'status', status }, ...remarks.map(small)]
}

function notesCell({ status, reason, note, evidence, ...list }: ReportedQuestion): Cell {
  const lines: CellLine[] = []
  if (status === 'does-not-apply') {
    lines.push(
      normal(reason === '' ? 'No reason written down.' : `Does not apply because: ${reason}`),
    )
  }
  if (list.fromList !== '') lines.push(normal(list.fromList))
  if (list.listReason !== '') lines.push(normal(otherwiseInWords(list.listReason)))
  if (note !== '') lines.push(normal(note))
  if (evidence !== '') lines.push(small(`Proof is kept: ${evidence}`))
  return lines
}

function topicTable(topic: ReportedTopic): Table {
  return {
    kind: 'table',
    caption: `${topicInWords(topic.questions)}.`,
    columns: [
      { head: 'Question', width: 42 },
      { head: 'Answer', width: 22 },
      { head: 'Note, and where the proof is kept', width: 36 },
    ],
    rows: topic.questions.map(question => [
      questionCell(question),
      answerCell(question),
      notesCell(question),
    ]),
  }
}

export function answersPart(check: ReportedCheck): readonly Block[] {
  return [
    heading(2, 'The answers, topic by topic'),
    ...check.topics.flatMap(topic => [heading(3, topic.title), topicTable(topic)]),
  ]
}

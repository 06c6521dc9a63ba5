/** The answers of a check, topic by topic, as they stand in the report. */
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

/** "DSPT 2025-26: 1.1.5, 2.1.1 (number not checked at source); Cyber Essentials 3.3: A5.2" */
export function referencesInWords(references: readonly Reference[]): string {
  const byEdition = new Map<string, string[]>()
  for (const { framework, edition, number, verified } of references) {
    const source = `${framework} ${edition}`
    const numbers = byEdition.get(source) ?? []
    byEdition.set(source, numbers)
    numbers.push(verified ? number : `${number} (number not checked at source)`)
  }
  return [...byEdition].map(([source, numbers]) => `${source}: ${numbers.join(', ')}`).join('; ')
}

function questionCell({ text, references }: ReportedQuestion): Cell {
  const lines = [normal(text)]
  if (references.length > 0) lines.push(small(referencesInWords(references)))
  return lines
}

function answerCell({ status, remarks }: ReportedQuestion): Cell {
  return [{ kind: 'status', status }, ...remarks.map(small)]
}

function notesCell({ status, reason, note, evidence }: ReportedQuestion): Cell {
  const lines: CellLine[] = []
  if (status === 'does-not-apply') {
    lines.push(
      normal(reason === '' ? 'No reason written down.' : `Does not apply because: ${reason}`),
    )
  }
  if (note !== '') lines.push(normal(note))
  if (evidence !== '') lines.push(small(`Proof is kept: ${evidence}`))
  return lines
}

function topicTable(topic: ReportedTopic): Table {
  return {
    kind: 'table',
    caption: `${topicInWords(topic.questions)}.`,
    columns: [
      { head: 'Question', width: 43 },
      { head: 'Answer', width: 20 },
      { head: 'Note, and where the proof is kept', width: 37 },
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

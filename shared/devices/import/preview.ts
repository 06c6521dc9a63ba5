/** What the window is told about a file that was opened, and about what would come in. */
import type { Device, DeviceFacts } from '../device.ts'
import { kindWords } from '../words.ts'
import { type Fact, factText } from './fact-text.ts'
import type { Columns } from './headings.ts'
import type { ImportPlan } from './plan.ts'
import type { Problem } from './read-rows.ts'

/** As many of each group as anyone reads; the counts say how many there are. */
export const rowsShown = 200

export interface OpenedColumn {
  readonly heading: string
  readonly guess: Fact | null
  readonly samples: readonly string[]
}

export interface OpenedSpreadsheet {
  readonly token: string
  readonly fileName: string
  /** The program that wrote it, where that is known; empty otherwise. */
  readonly writtenBy: string
  /** Rows below the headings. */
  readonly rows: number
  readonly columns: readonly OpenedColumn[]
}

export interface PreviewRow {
  readonly row: number
  readonly name: string
  readonly about: string
}
export interface PreviewChange extends PreviewRow {
  readonly changes: readonly { readonly fact: Fact; readonly from: string; readonly to: string }[]
}
export interface PreviewRefused {
  readonly row: number
  readonly name: string
  readonly problems: readonly Problem[]
}

export interface ImportPreview {
  readonly counts: Readonly<Record<keyof ImportPlan, number>>
  readonly added: readonly PreviewRow[]
  readonly changed: readonly PreviewChange[]
  readonly same: readonly PreviewRow[]
  readonly refused: readonly PreviewRefused[]
}

const about = (facts: DeviceFacts): string =>
  [
    kindWords[facts.kind],
    [facts.make, facts.model].filter(Boolean).join(' '),
    facts.place,
    facts.serial,
  ]
    .filter(Boolean)
    .join(', ')

const rowOf = (row: number, device: DeviceFacts | Device): PreviewRow => ({
  row,
  name: device.name,
  about: about(device),
})

export function previewOf(plan: ImportPlan, columns: Columns): ImportPreview {
  const { added, changed, same, refused } = plan
  const nameColumn = columns.indexOf('name')
  return {
    counts: {
      added: added.length,
      changed: changed.length,
      same: same.length,
      refused: refused.length,
    },
    added: added.slice(0, rowsShown).map(({ row, facts }) => rowOf(row, facts)),
    changed: changed.slice(0, rowsShown).map(({ row, before, after, changed: differing }) => ({
      ...rowOf(row, before),
      changes: differing.map(fact => ({
        fact,
        from: factText(fact, before[fact]),
        to: factText(fact, after[fact]),
      })),
    })),
    same: same.slice(0, rowsShown).map(({ row, device }) => rowOf(row, device)),
    refused: refused.slice(0, rowsShown).map(({ row, cells, problems }) => ({
      row,
      name: (cells[nameColumn] ?? '').trim().slice(0, 80),
      problems,
    })),
  }
}

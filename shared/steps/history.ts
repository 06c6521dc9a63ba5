/** The story of one thing on a list, in words: when, by whom, and whether it was undone. */
import { counted } from '../counted.ts'
import { dayInWords, momentInWords, timeInWords } from '../dates.ts'
import type { ListStep, OneStep, StepKind } from './step.ts'

export interface HistoryFact {
  /** "Encryption turned on" */
  readonly words: string
  /** "Before: not known"; empty where there was nothing before. */
  readonly before: string
}

export interface HistoryLine {
  readonly stepId: string
  readonly facts: readonly HistoryFact[]
  /** "3 March 2026, 14:02, deputy" */
  readonly when: string
  /** "Undone 4 March 2026", or null. */
  readonly undone: string | null
}

/** Every step, in the order given; what differs between before and after is said by the list itself. */
export function historyLines<T>(
  steps: readonly OneStep<T>[],
  changesOf: (before: T, after: T) => readonly HistoryFact[],
): readonly HistoryLine[] {
  return steps.map(step => ({
    stepId: step.stepId,
    facts: factsOf(step, changesOf),
    when: [dayInWords(step.at), timeInWords(step.at), step.by].filter(Boolean).join(', '),
    undone: step.undoneAt === null ? null : `Undone ${dayInWords(step.undoneAt)}`,
  }))
}

const addedWords: Readonly<Record<StepKind, string>> = {
  added: 'Added to the list',
  changed: 'Added to the list',
  removed: 'Removed from the list',
  imported: 'Added from a spreadsheet',
  read: 'Added by reading the device itself',
  salvaged: 'Brought back from damaged records',
}

function factsOf<T>(
  { kind, before, after }: OneStep<T>,
  changesOf: (before: T, after: T) => readonly HistoryFact[],
): readonly HistoryFact[] {
  if (after === null) return [{ words: 'Removed from the list', before: '' }]
  if (before === null) return [{ words: addedWords[kind], before: '' }]
  const facts = changesOf(before, after)
  return facts.length > 0 ? facts : [{ words: 'Saved with nothing changed', before: '' }]
}

/** What is written below an old note is new; the old part need not be read again. */
export function noteChange(before: string, after: string): HistoryFact {
  if (after === '') return { words: 'Note emptied', before: `Before: ${before}` }
  if (before === '') return { words: `Note: ${after}`, before: '' }
  if (after.startsWith(`${before}\n`))
    return { words: `Added to the note: ${after.slice(before.length).trim()}`, before: '' }
  return { words: `Note: ${after}`, before: `Before: ${before}` }
}

/** "Everything that was done, in three steps" */
export function historyHeading(steps: number): string {
  return steps === 0
    ? 'Nothing has been written down yet'
    : `Its story, in ${counted(steps, 'step', 'steps')}`
}

/** "today, 14:02, by the deputy". */
export function stepWhen({ at, by }: ListStep, today: string): string {
  const when = momentInWords(at, today)
  return by === '' ? when : `${when}, by ${by}`
}

/** The news of the page that shows every step of a list. */
export function stepsNews<S extends ListStep>(
  steps: readonly S[],
  inWords: (step: S) => string,
): string {
  const [newest] = steps
  if (newest === undefined) return 'Nothing was done to the list yet'
  if (newest.undoneAt !== null) return 'The last thing done was undone'
  const words = inWords(newest)
  return `The last thing done: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

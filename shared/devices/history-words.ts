/** What happened to a device, step by step, in words, with what was there before. */
import { dayInWords, timeInWords } from '../dates.ts'
import { counted } from '../counted.ts'
import { protectionKeys } from './choices.ts'
import type { Device, DeviceFacts } from './device.ts'
import { factInWords } from './fact-words.ts'
import { changedFacts, type DeviceStep, type StepKind } from './step.ts'
import { factNames } from './words.ts'

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

/** Every step, in the order given. */
export function historyInWords(steps: readonly DeviceStep[]): readonly HistoryLine[] {
  return steps.map(step => ({
    stepId: step.stepId,
    facts: factsOf(step),
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
}

function factsOf({ kind, before, after }: DeviceStep): readonly HistoryFact[] {
  if (after === null) return [{ words: 'Removed from the list', before: '' }]
  if (before === null) return [{ words: addedWords[kind], before: '' }]
  const facts = changesOf(before, after)
  return facts.length > 0 ? facts : [{ words: 'Saved with nothing changed', before: '' }]
}

/** A change of state says its day and its manner itself. */
const saidByState: readonly (keyof DeviceFacts)[] = ['stateOn', 'disposedHow', 'disposedProof']

function changesOf(before: Device, after: Device): readonly HistoryFact[] {
  const keys = changedFacts(before, after)
  const hasNewState = keys.includes('state')
  return keys
    .filter(key => !hasNewState || !saidByState.includes(key))
    .map(key => changeOf(key, before, after))
}

function changeOf(key: keyof DeviceFacts, before: Device, after: Device): HistoryFact {
  if (key === 'state') return { words: stateChange(before, after), before: '' }
  if (key === 'note') return noteChange(before.note, after.note)
  const was = factInWords(before, key)
  return {
    words: changeWords(key, after),
    before: `Before: ${before[key] === null || before[key] === '' ? 'not known' : was}`,
  }
}

const turned = { on: 'turned on', off: 'turned off', 'not-applicable': 'does not apply' } as const

function changeWords(key: keyof DeviceFacts, after: Device): string {
  if (key === 'keptBecause') return keptWords(after)
  const name = factNames[key]
  const protection = protectionKeys.find(each => each === key)
  const now = protection === undefined ? null : after[protection]
  if (now !== null) return `${name} ${turned[now]}`
  const isEmpty = after[key] === null || after[key] === ''
  return isEmpty ? `${name} no longer known` : `${name}: ${factInWords(after, key)}`
}

function keptWords({ keptBecause }: Device): string {
  return keptBecause === ''
    ? 'No longer kept without updates'
    : `Kept without updates, because: ${keptBecause}`
}

/** What is written below an old note is new; the old part need not be read again. */
function noteChange(before: string, after: string): HistoryFact {
  if (after === '') return { words: 'Note emptied', before: `Before: ${before}` }
  if (before === '') return { words: `Note: ${after}`, before: '' }
  if (after.startsWith(`${before}\n`))
    return { words: `Added to the note: ${after.slice(before.length).trim()}`, before: '' }
  return { words: `Note: ${after}`, before: `Before: ${before}` }
}

function stateChange(before: Device, after: Device): string {
  switch (after.state) {
    case 'in-use':
      return backInUse(before)
    case 'spare':
      return before.state === 'lost' ? 'Found again and put away as a spare' : 'Put away as a spare'
    case 'in-repair':
      return `Away for repair${since(after)}`
    case 'lost':
      return `Lost${since(after)}`
    case 'disposed':
      return `Disposed of${since(after)}${manner(after)}`
  }
}

function backInUse(before: Device): string {
  if (before.state === 'lost') return 'Found again, and back in use'
  return before.state === 'in-repair' ? 'Back from repair, and in use' : 'Back in use'
}

const since = ({ stateOn }: Device) => (stateOn === null ? '' : `, ${dayInWords(stateOn)}`)

function manner({ disposedHow, disposedProof }: Device): string {
  const how = disposedHow === '' ? '' : `: ${disposedHow}`
  return disposedProof === '' ? how : `${how} (certificate: ${disposedProof})`
}

/** "Everything that was done, in three steps" */
export function historyHeading(steps: number): string {
  return steps === 0
    ? 'Nothing has been written down yet'
    : `Its story, in ${counted(steps, 'step', 'steps')}`
}

/** What happened to a system, step by step, in words, with what was there before. */
import { dayInWords } from '../dates.ts'
import { type HistoryFact, historyLines, type HistoryLine, noteChange } from '../steps/history.ts'
import { changedFacts } from '../steps/step.ts'
import type { SystemStep } from './step.ts'
import type { System, SystemFacts } from './system.ts'
import { factInWords, factNames, notKnown } from './words.ts'

/** Every step, in the order given. */
export function historyInWords(steps: readonly SystemStep[]): readonly HistoryLine[] {
  return historyLines(steps, changesOf)
}

function changesOf(before: System, after: System): readonly HistoryFact[] {
  const keys = changedFacts<SystemFacts>(before, after)
  const hasNewState = keys.includes('state')
  return keys
    .filter(key => !hasNewState || key !== 'stoppedOn')
    .map(key => changeOf(key, before, after))
}

function changeOf(key: keyof SystemFacts, before: System, after: System): HistoryFact {
  if (key === 'state') return { words: stateChange(after), before: '' }
  if (key === 'note') return noteChange(before.note, after.note)
  const name = factNames[key]
  const now = factInWords(after, key)
  const was = factInWords(before, key)
  return {
    words: now === notKnown ? `${name} no longer known` : `${name}: ${now}`,
    before: `Before: ${was === notKnown ? 'not known' : was}`,
  }
}

function stateChange({ state, stoppedOn }: System): string {
  if (state === 'in-use') return 'In use again'
  return stoppedOn === null ? 'No longer used' : `No longer used since ${dayInWords(stoppedOn)}`
}

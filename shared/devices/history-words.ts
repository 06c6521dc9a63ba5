/** What happened to a device, step by step, in words, with what was there before. */
import { dayInWords } from '../dates.ts'
import { historyLines, type HistoryFact, type HistoryLine, noteChange } from '../steps/history.ts'
import { changedFacts } from '../steps/step.ts'
import { protectionKeys } from './choices.ts'
import type { Device, DeviceFacts } from './device.ts'
import { factInWords } from './fact-words.ts'
import type { DeviceStep } from './step.ts'
import { factNames } from './words.ts'

/** Every step, in the order given. */
export function historyInWords(steps: readonly DeviceStep[]): readonly HistoryLine[] {
  return historyLines(steps, changesOf)
}

/** A change of state says its day and its manner itself. */
const saidByState: readonly (keyof DeviceFacts)[] = ['stateOn', 'disposedHow', 'disposedProof']

function changesOf(before: Device, after: Device): readonly HistoryFact[] {
  const keys = changedFacts<DeviceFacts>(before, after)
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

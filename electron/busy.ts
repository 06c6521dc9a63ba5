/** Whether the app is in the middle of something that must not be cut off, such as an import or a backup. */
import type { Answer } from './calls/answer.ts'
import type { CallName } from '../shared/contract.ts'

/** The calls that take their time. The others are over before a person can press anything else. */
const long: readonly CallName[] = [
  'devices.readThisPc',
  'devices.openSpreadsheet',
  'devices.previewImport',
  'devices.import',
  'devices.export',
  'systems.export',
  'reports.save',
  'sharing.saveAsFile',
  'keeping.useCopy',
  'keeping.backUpNow',
  'keeping.testBackup',
  'keeping.previewBackup',
  'keeping.openBackup',
  'keeping.unlockBackup',
  'keeping.salvage',
  'keeping.restore',
  'keeping.undoRestore',
  'keeping.chooseSecondPlace',
  'lock.begin',
  'lock.turnOn',
  'lock.turnOff',
  'lock.change',
  'lock.newCode',
  'lock.keepCode',
  'privacy.erase',
]

export interface Busy {
  readonly isBusy: () => boolean
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
  /** The same answers, with the long ones counted while they run. */
  readonly counting: (answer: Answer) => Answer
}

export function createBusy(): Busy {
  let running = 0
  const during: Busy['during'] = async work => {
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
    }
  }
  return {
    isBusy: () => running > 0,
    during,
    counting: answer => (name, input) =>
      long.some(each => each === name) ? during(() => answer(name, input)) : answer(name, input),
  }
}

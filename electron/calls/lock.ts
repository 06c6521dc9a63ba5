/** Answers about the lock: opens it, sets it, changes it, takes it off. */
import type { CallsOf } from '../../shared/contract.ts'
import { type LockFacts, readIdle } from '../../shared/keeping/lock.ts'
import type { Start } from '../../shared/keeping/start.ts'
import { readSetting, writeSetting } from '../database/settings.ts'
import type { Store } from '../database/store.ts'
import type { Lock } from '../lock/lock.ts'
import type { Safe } from '../system/safe.ts'
import { finishSealing, sealRecords, unsealRecords } from '../lock/turn-records.ts'
import type { BackupMaking } from '../backups/backups.ts'
import { recordsNotOpen } from './keeping.ts'

export interface LockEdges {
  readonly lock: Lock
  readonly safe: Pick<Safe, 'isThere'>
  readonly nativeBinding: string | undefined
  readonly backups: Pick<BackupMaking, 'turn'>
  /** Tells the window that the records are locked from now on. */
  readonly tellLocked: () => void
  readonly report: (name: string, error: unknown) => void
}

/** The calls that must work while the records are locked. */
export const callsWhileLocked = ['lock.open', 'lock.openWithCode', 'lock.facts'] as const

export function lockCalls(store: Store, edges: LockEdges, start: () => Start): CallsOf<'lock'> {
  const { lock } = edges
  const facts = () => factsOf(store, edges)
  return {
    ...openingCalls(store, edges, start),
    ...turningCalls(store, edges),
    ...changingCalls(lock),
    'lock.facts': facts,
    'lock.setIdle': ({ minutes }) => {
      const db = store.db()
      if (db === null) throw recordsNotOpen()
      writeSetting(db, 'lock-idle-minutes', String(minutes))
      return facts()
    },
    'lock.remember': ({ isWanted }) => {
      lock.remember(isWanted)
      return facts()
    },
  }
}

const turningOf = (store: Store, { nativeBinding, report }: LockEdges) => ({
  folder: store.folder,
  nativeBinding,
  report: (error: unknown) => report('turning a copy', error),
})

type OpeningCalls = Pick<CallsOf<'lock'>, 'lock.open' | 'lock.openWithCode' | 'lock.now'>

function openingCalls(store: Store, edges: LockEdges, start: () => Start): OpeningCalls {
  const { lock, backups, tellLocked } = edges
  const turning = turningOf(store, edges)
  const afterUnlocking = (): Start => {
    store.open()
    const key = lock.key()
    // What a turn that was cut short has left.
    if (key !== undefined) {
      finishSealing(key, turning)
      backups.turn(key, 'sealed').catch(turning.report)
    }
    return start()
  }
  return {
    'lock.open': async ({ passphrase }) => {
      await lock.unlock(passphrase)
      return afterUnlocking()
    },
    'lock.openWithCode': async ({ code, next }) => {
      await lock.unlockWithCode(code, next)
      return afterUnlocking()
    },
    'lock.now': () => {
      if (!lock.isOn()) return
      store.close()
      lock.forget()
      tellLocked()
    },
  }
}

function turningCalls(
  store: Store,
  edges: LockEdges,
): Pick<CallsOf<'lock'>, 'lock.turnOn' | 'lock.turnOff'> {
  const { lock, backups } = edges
  const turning = turningOf(store, edges)
  return {
    'lock.turnOn': async ({ code }) => {
      let copiesLeft = 0
      try {
        lock.turnOn(code, key => {
          store.close()
          copiesLeft = sealRecords(key, turning)
        })
      } finally {
        store.open()
      }
      const key = lock.key()
      if (key !== undefined) copiesLeft += await backups.turn(key, 'sealed')
      return { ...factsOf(store, edges), copiesLeft }
    },
    'lock.turnOff': async ({ passphrase }) => {
      try {
        await lock.turnOff(passphrase, async key => {
          // First: until the records are readable the key file stays, and opens what is still encrypted.
          await backups.turn(key, 'readable')
          store.close()
          unsealRecords(key, turning)
        })
      } finally {
        store.open()
      }
      return factsOf(store, edges)
    },
  }
}

/** What changes the key file and nothing else. */
function changingCalls(
  lock: Lock,
): Pick<CallsOf<'lock'>, 'lock.begin' | 'lock.change' | 'lock.newCode' | 'lock.keepCode'> {
  return {
    'lock.begin': async ({ passphrase }) => ({ code: await lock.begin(passphrase) }),
    'lock.change': ({ passphrase, next }) => lock.change(passphrase, next),
    'lock.newCode': async ({ passphrase }) => ({ code: await lock.newCode(passphrase) }),
    'lock.keepCode': ({ code }) => {
      lock.keepCode(code)
    },
  }
}

function factsOf(store: Store, { lock, safe }: LockEdges): LockFacts {
  const db = store.db()
  return {
    isOn: lock.isOn(),
    idleMinutes: readIdle(db === null ? null : readSetting(db, 'lock-idle-minutes')),
    isRemembered: lock.isRemembered(),
    canRemember: safe.isThere(),
  }
}

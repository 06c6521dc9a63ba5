import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { IdleMinutes, Locked, LockFacts, LockTurnedOn } from '../../shared/keeping/lock.ts'
import type { Start } from '../../shared/keeping/start.ts'

interface Lock {
  readonly facts: LockFacts | undefined
  /** The pages are covered, and stay as they are beneath: nothing that was typed is lost. */
  readonly isCovered: boolean
  /** What the lock says to whoever wants to open it; undefined where it was not asked yet. */
  readonly locked: Locked | undefined
}

/** The lock on the records, as the window last heard of it. */
export function createLock(call: Call) {
  const store = createStore<Lock>(() => ({
    facts: undefined,
    isCovered: false,
    locked: undefined,
  }))
  const { setState } = store

  const load = async () => setState({ facts: await call('lock.facts') })
  const look = async () => {
    const start = await call('keeping.start')
    setState({ locked: start.state === 'locked' ? start.locked : undefined })
  }
  const cover = () => setState({ isCovered: true })
  const uncover = (start: Start): void => {
    if (start.state !== 'locked') setState({ isCovered: false, locked: undefined })
  }
  const lockNow = async () => {
    cover()
    await call('lock.now')
  }
  const open = async (passphrase: string) => uncover(await call('lock.open', { passphrase }))
  const openWithCode = async (code: string, next: string) =>
    uncover(await call('lock.openWithCode', { code, next }))
  const begin = async (passphrase: string) => (await call('lock.begin', { passphrase })).code
  const turnOn = async (code: string): Promise<LockTurnedOn> => {
    const facts = await call('lock.turnOn', { code })
    setState({ facts })
    return facts
  }
  const turnOff = async (passphrase: string) =>
    setState({ facts: await call('lock.turnOff', { passphrase }) })
  const change = (passphrase: string, next: string) => call('lock.change', { passphrase, next })
  const newCode = async (passphrase: string) => (await call('lock.newCode', { passphrase })).code
  const keepCode = (code: string) => call('lock.keepCode', { code })
  const setIdle = async (minutes: IdleMinutes) =>
    setState({ facts: await call('lock.setIdle', { minutes }) })
  const remember = async (isWanted: boolean) =>
    setState({ facts: await call('lock.remember', { isWanted }) })
  return {
    ...store,
    ...{ load, look, cover, lockNow, open, openWithCode },
    ...{ begin, turnOn, turnOff, change, newCode, keepCode, setIdle, remember },
  }
}

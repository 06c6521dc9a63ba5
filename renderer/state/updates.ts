import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { UpdateOutcome, UpdateStanding } from '../../shared/updates/updates.ts'

interface Updates {
  readonly standing: UpdateStanding | undefined
}

/** How things stand with newer versions of the app. Each step is taken only because somebody chose it. */
export function createUpdates(call: Call) {
  const store = createStore<Updates>(() => ({ standing: undefined }))
  const { getState, setState } = store
  const load = async () => setState({ standing: await call('updates.standing') })
  /** To be called when there is news: nothing is read before some page has asked. */
  const refresh = async () => {
    if (getState().standing !== undefined) await load()
  }
  const then = async <T>(step: Promise<T>): Promise<T> => {
    const result = await step
    await load()
    return result
  }
  return {
    ...store,
    load,
    refresh,
    look: () => then(call('updates.look')),
    weekly: (isOn: boolean) => then(call('updates.weekly', { isOn })),
    bring: () => then(call('updates.bring')),
    /** Null where the dialog was closed. */
    openFile: (): Promise<UpdateOutcome | null> => then(call('updates.openFile')),
    stop: () => call('updates.stop'),
    forget: () => then(call('updates.forget')),
    install: () => then(call('updates.install')),
    onClose: (isOn: boolean) => then(call('updates.onClose', { isOn })),
    showBefore: () => call('updates.showBefore'),
  }
}

import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { Copy, DataPlace } from '../../shared/keeping/copies.ts'
import type { Start } from '../../shared/keeping/start.ts'

interface Keeping {
  readonly start: Start | undefined
  readonly place: DataPlace | undefined
}

/** How the app started, and where the records and their copies are. */
export function createKeeping(call: Call) {
  const store = createStore<Keeping>(() => ({ start: undefined, place: undefined }))
  const { getState, setState } = store

  const load = async () => {
    const start = await call('keeping.start')
    // Records that are locked while the app is in use are covered, not taken away: what was typed stays beneath.
    if (start.state === 'locked' && getState().start?.state === 'ready') return
    setState({ start })
  }
  const tryAgain = async () => setState({ start: await call('keeping.tryAgain') })
  const useCopy = async (name: string) =>
    setState({ start: await call('keeping.useCopy', { name }) })
  const loadPlace = async () => setState({ place: await call('keeping.where') })
  const copyNow = async (): Promise<Copy> => {
    const copy = await call('keeping.copyNow')
    await loadPlace()
    return copy
  }
  const showFolder = () => call('keeping.showFolder')
  const openLink = (url: string) => call('keeping.openLink', { url })
  return { ...store, load, tryAgain, useCopy, loadPlace, copyNow, showFolder, openLink }
}

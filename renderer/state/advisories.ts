import { createStore } from 'zustand/vanilla'
import type { ListedAdvisories } from '../../shared/advisories/listed.ts'
import type { Call } from '../call.ts'

interface Advisories {
  readonly serviceId: string | undefined
  readonly listed: ListedAdvisories | undefined
}

/** All advisories, held against the lists of the current service. */
export function createAdvisories(call: Call) {
  const store = createStore<Advisories>(() => ({ serviceId: undefined, listed: undefined }))
  const { getState, setState } = store

  const load = async (serviceId: string) => {
    if (getState().serviceId !== serviceId) setState({ serviceId, listed: undefined })
    const listed = await call('advisories.list', { serviceId })
    // Another service may have been chosen while this one was being read.
    if (getState().serviceId === serviceId) setState({ listed })
  }
  return { ...store, load }
}

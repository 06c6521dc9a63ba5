import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { KeptBackChoices, Preview, SharingStanding } from '../../shared/sharing/queue.ts'

interface Sharing {
  readonly serviceId: string | undefined
  readonly standing: SharingStanding | undefined
}

/** How things stand between the current service and the review. */
export function createSharing(call: Call) {
  const store = createStore<Sharing>(() => ({ serviceId: undefined, standing: undefined }))
  const { getState, setState } = store

  const load = async (serviceId: string) => {
    if (getState().serviceId !== serviceId) setState({ serviceId, standing: undefined })
    const standing = await call('sharing.standing', { serviceId })
    // Another service may have been chosen while this one was being read.
    if (getState().serviceId === serviceId) setState({ standing })
  }
  const preview = (serviceId: string, keptBack: KeptBackChoices): Promise<Preview> =>
    call('sharing.preview', {
      serviceId,
      keptBack: { ...keptBack, questions: [...keptBack.questions] },
    })
  const agree = async (serviceId: string, { letterId, sha256 }: Preview) => {
    await call('sharing.agree', { letterId, sha256 })
    await load(serviceId)
  }
  const takeBack = async (serviceId: string, letterId: string) => {
    await call('sharing.takeBack', { letterId })
    await load(serviceId)
  }
  const switchOff = async (serviceId: string) => {
    await call('sharing.switchOff', { serviceId })
    await load(serviceId)
  }
  const hideCard = async (serviceId: string) => {
    await call('sharing.hideCard', { serviceId })
    await load(serviceId)
  }
  const tryNow = async (serviceId: string) => {
    await call('sharing.tryNow')
    await load(serviceId)
  }
  /** Resolves to whether a file was chosen. */
  const openDetails = async (serviceId: string): Promise<boolean> => {
    const opened = await call('sharing.openDetails')
    if (opened !== null) await load(serviceId)
    return opened !== null
  }
  return { ...store, load, preview, agree, takeBack, switchOff, hideCard, tryNow, openDetails }
}

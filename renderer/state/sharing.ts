import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { KeptBackChoices, Preview, SharingStanding } from '../../shared/sharing/queue.ts'
import type { Quarter } from '../../shared/sharing/quarters.ts'

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
  const agree = async (serviceId: string, { letterId, sha256 }: Preview) => {
    await call('sharing.agree', { letterId, sha256 })
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
  return {
    ...store,
    load,
    agree,
    switchOff,
    hideCard,
    tryNow,
    openDetails,
    ...beforeSending(call),
    ...ofLetter(call, load),
  }
}

function beforeSending(call: Call) {
  /** `quarter` is an earlier one, to correct what was sent for it; left out, the one that runs. */
  const preview = (
    serviceId: string,
    keptBack: KeptBackChoices,
    quarter?: Quarter,
  ): Promise<Preview> =>
    call('sharing.preview', {
      serviceId,
      quarter,
      keptBack: { ...keptBack, questions: [...keptBack.questions] },
    })
  return { preview }
}

/** What is done with one letter: the way without a network, and the way back. */
function ofLetter(call: Call, load: (serviceId: string) => Promise<void>) {
  /** Resolves to where the file is; null where the dialog was closed. */
  const saveAsFile = async (serviceId: string, letterId: string, sha256: string) => {
    const path = await call('sharing.saveAsFile', { letterId, sha256 })
    if (path !== null) await load(serviceId)
    return path
  }
  const sendOnline = async (serviceId: string, letterId: string) => {
    await call('sharing.sendOnline', { letterId })
    await load(serviceId)
  }
  /** Resolves to the letter whose receipt it was; null where the dialog was closed. */
  const openReceipt = async (serviceId: string): Promise<string | null> => {
    const letterId = await call('sharing.openReceipt', { serviceId })
    if (letterId !== null) await load(serviceId)
    return letterId
  }
  const takeBack = async (serviceId: string, letterId: string) => {
    await call('sharing.takeBack', { letterId })
    await load(serviceId)
  }
  return { saveAsFile, sendOnline, openReceipt, takeBack }
}

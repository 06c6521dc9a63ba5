import { createStore } from 'zustand/vanilla'
import { type DeviceDraft, emptyDeviceDraft } from '../../../../shared/devices/draft.ts'

/** What was typed about a new device, so that a look at another page does not lose it. */
export const newDeviceDraft = createStore<{ readonly draft: DeviceDraft }>(() => ({
  draft: emptyDeviceDraft,
}))

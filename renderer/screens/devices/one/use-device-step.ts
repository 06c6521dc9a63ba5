import { useStore } from 'zustand'
import type { DeviceChange } from '../../../../shared/devices/device.ts'
import { useSaving } from '../../../components/saving.tsx'
import { doneBy } from '../../../state/done-by.ts'
import { offerUndo } from '../../../steps/undo-toast.tsx'
import { useStores } from '../../../stores.tsx'
import type { OneDevice } from './with-device.tsx'

/** Changes or removes one device as a step, in the name of whoever said so, and offers the way back. */
export function useDeviceStep({ serviceId, device }: Pick<OneDevice, 'serviceId' | 'device'>) {
  const { devices } = useStores()
  const { saving, run } = useSaving()
  const by = useStore(doneBy, state => state.who)
  const doStep = (words: string, step: () => Promise<string>) =>
    run(async () => offerUndo({ list: 'devices', serviceId, words, stepId: await step() }))
  return {
    saving,
    change: (words: string, change: DeviceChange) =>
      doStep(words, () => devices.change([device.id], change, by)),
    remove: () =>
      doStep(`Taken out of the list: ${device.name}`, () => devices.remove([device.id], by)),
  }
}

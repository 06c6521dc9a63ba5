import { useStore } from 'zustand'
import type { System, SystemChange } from '../../../shared/systems/system.ts'
import { useSaving } from '../../components/saving.tsx'
import { doneBy } from '../../state/done-by.ts'
import { offerUndo } from '../../steps/undo-toast.tsx'
import { useStores } from '../../stores.tsx'

export interface OneSystem {
  readonly serviceId: string
  readonly system: System
  readonly today: string
}

/** Changes or removes one system as a step, in the name of whoever said so, and offers the way back. */
export function useSystemStep({ serviceId, system }: Omit<OneSystem, 'today'>) {
  const { systems } = useStores()
  const { saving, run } = useSaving()
  const by = useStore(doneBy, state => state.who)
  const doStep = (words: string, step: () => Promise<string>) =>
    run(async () => offerUndo({ list: 'systems', serviceId, words, stepId: await step() }))
  return {
    saving,
    change: (words: string, change: SystemChange) =>
      doStep(words, () => systems.change(system.id, change, by)),
    remove: () =>
      doStep(`Taken out of the list: ${system.name}`, () => systems.remove(system.id, by)),
  }
}

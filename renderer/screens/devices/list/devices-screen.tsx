import { useMemo } from 'react'
import { useStore } from 'zustand'
import { serviceTitle } from '../../../../shared/services/words.ts'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useDevices, useStores, useToday, useWork } from '../../../stores.tsx'
import { DeviceList } from './device-list.tsx'
import { listedOf } from './listed.ts'
import { NoDevices } from './no-devices.tsx'
import { StepToast } from './step-toast.tsx'
import { useStepNews } from './use-step-news.ts'

/** The devices of the service: what there is, what is no longer safe, and what is not known yet. */
export function DevicesScreen() {
  const work = useWork()
  const today = useToday()
  const { devices, table, error, again } = useDevices()
  const { devices: store } = useStores()
  const hasSteps = useStore(store, state => (state.steps?.length ?? 0) > 0)
  const steps = useStepNews()
  const listed = useMemo(
    () =>
      devices === undefined || table === undefined ? undefined : listedOf(devices, table, today),
    [devices, table, today],
  )
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || listed === undefined) return <Reading />
  return (
    <>
      {listed.length === 0 ? (
        <NoDevices hasSteps={hasSteps} />
      ) : (
        <DeviceList
          key={work.service.id}
          service={serviceTitle(work.service)}
          all={listed}
          today={today}
          steps={steps}
        />
      )}
      <StepToast steps={steps} />
    </>
  )
}

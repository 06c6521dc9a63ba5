import { BackLink } from '../../../components/back-link.tsx'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { StepsPage } from '../../../steps/steps-page.tsx'
import { useDevices, useStores, useWork } from '../../../stores.tsx'
import { stepInWords } from './list-words.ts'

/** What was done to the device list. */
export function StepsScreen() {
  const work = useWork()
  const { steps, error, again } = useDevices()
  const { devices } = useStores()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || steps === undefined) return <Reading />
  return (
    <StepsPage
      back={<BackLink to="/devices">Devices</BackLink>}
      steps={steps}
      nothing="Whatever you add, change or bring in is noted here, and can be undone here."
      inWords={stepInWords}
      undo={devices.undo}
    />
  )
}

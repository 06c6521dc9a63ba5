import { stepInWords } from '../../../shared/systems/words.ts'
import { BackLink } from '../../components/back-link.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { StepsPage } from '../../steps/steps-page.tsx'
import { useStores } from '../../stores.tsx'
import { useSystems } from './use-systems.ts'

/** What was done to the list of systems. */
export function SystemStepsScreen() {
  const { steps, error, again } = useSystems()
  const { systems } = useStores()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (steps === undefined) return <Reading />
  return (
    <StepsPage
      back={<BackLink to="/systems">Systems and online services</BackLink>}
      steps={steps}
      nothing="Whatever you add or change is noted here, and can be undone here."
      inWords={stepInWords}
      undo={systems.undo}
    />
  )
}

import { useStores } from '../../stores.tsx'
import { AskOnce } from './ask-once.tsx'
import type { SharingStep } from './use-sharing-step.ts'

interface Props {
  readonly serviceId: string
  readonly step: SharingStep
}

/** Switches sharing off, after saying once what that does. */
export function StopSharing({ serviceId, step }: Props) {
  const { sharing } = useStores()
  return (
    <AskOnce
      words="Stop sharing"
      question="Stop sharing with the review?"
      does={[
        'Whatever still waits on this PC is not sent.',
        'What was sent and is not part of any totals yet is taken back: the review is asked to erase it until it says that it has.',
        'What is already part of the totals of earlier months stays in them.',
      ]}
      keep="Go on sharing"
      isBusy={step.busy}
      run={() => void step.run(() => sharing.switchOff(serviceId))}
    />
  )
}

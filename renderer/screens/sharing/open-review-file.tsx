import { useStores } from '../../stores.tsx'
import { useSharingStep } from './use-sharing-step.ts'

interface Props {
  readonly serviceId: string
  readonly words: string
}

/** Asks for the review's details file; what is wrong with one is said beside the button. */
export function OpenReviewFile({ serviceId, words }: Props) {
  const { sharing } = useStores()
  const { trouble, busy, run } = useSharingStep()
  return (
    <div className="row">
      <button
        type="button"
        className="button"
        aria-disabled={busy}
        onClick={() => void run(() => sharing.openDetails(serviceId))}
      >
        {words}
      </button>
      <span className="error" role="alert">
        {trouble}
      </span>
    </div>
  )
}

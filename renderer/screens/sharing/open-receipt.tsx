import { useState } from 'react'
import { useStores } from '../../stores.tsx'
import type { SharingStep } from './use-sharing-step.ts'

interface Props {
  readonly serviceId: string
  readonly step: SharingStep
  /** Where it is what the page waits for. */
  readonly isMain?: boolean
}

/** Asks for a receipt file of the review. */
export function OpenReceipt({ serviceId, step, isMain = false }: Props) {
  const { sharing } = useStores()
  const [isGood, setGood] = useState(false)
  const open = () => {
    setGood(false)
    return step.run(async () => {
      const letterId = await sharing.openReceipt(serviceId)
      setGood(letterId !== null)
      return letterId
    })
  }
  return (
    <div>
      <button
        type="button"
        className={`button ${isMain ? 'button-main' : ''}`}
        aria-disabled={step.busy}
        onClick={() => void open()}
      >
        Open a receipt file
      </button>{' '}
      <span role="status">{isGood && 'The receipt was checked, and it is kept here.'}</span>
    </div>
  )
}

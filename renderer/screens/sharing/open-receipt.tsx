import { useState } from 'react'
import { useStores } from '../../stores.tsx'
import { useSharingStep } from './use-sharing-step.ts'

/** Asks for a receipt file; what is wrong with one is said beside the button. */
export function OpenReceipt({ serviceId }: { readonly serviceId: string }) {
  const { sharing } = useStores()
  const { trouble, busy, run } = useSharingStep()
  const [isGood, setGood] = useState(false)
  const open = () => {
    setGood(false)
    return run(async () => setGood((await sharing.openReceipt(serviceId)) !== null))
  }
  return (
    <div className="row">
      <button type="button" className="button" aria-disabled={busy} onClick={() => void open()}>
        Open a receipt file
      </button>
      <span role="status">{isGood && 'The receipt was checked, and it is kept here.'}</span>
      <span className="error" role="alert">
        {trouble}
      </span>
    </div>
  )
}

import { useEffect, useState } from 'react'
import type { KeptBackChoices, Preview } from '../../../shared/sharing/queue.ts'
import type { Quarter } from '../../../shared/sharing/quarters.ts'
import { useStores } from '../../stores.tsx'

interface Made {
  readonly kept: KeptBackChoices
  readonly preview: Preview
}

/** What would be sent, made anew whenever something is left out or put back. The last one stays until then. */
export function usePreview(serviceId: string, remembered: KeptBackChoices, quarter?: Quarter) {
  const { sharing } = useStores()
  const [kept, change] = useState(remembered)
  const [made, setMade] = useState<Made>()
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isLast = true
    sharing.preview(serviceId, kept, quarter).then(
      preview => {
        if (!isLast) return
        setMade({ kept, preview })
        setError(undefined)
      },
      (failure: unknown) => {
        if (isLast) setError(failure)
      },
    )
    return () => {
      isLast = false
    }
  }, [sharing, serviceId, kept, quarter, attempt])
  return {
    kept,
    change,
    preview: made?.preview,
    /** Whether the text shown is that of the choices shown: only then can it be agreed to. */
    isCurrent: made?.kept === kept && error === undefined,
    error,
    again: () => setAttempt(attempt + 1),
  }
}
export type Previewing = ReturnType<typeof usePreview>

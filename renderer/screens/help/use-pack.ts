import { useCallback, useEffect, useState } from 'react'
import { useStores } from '../../stores.tsx'

/** Reads the pack where nobody has yet; holds what went wrong meanwhile. */
export function usePack() {
  const { checklist } = useStores()
  const [error, setError] = useState<unknown>()
  const again = useCallback(() => {
    checklist.loadPack().then(() => setError(undefined), setError)
  }, [checklist])
  useEffect(again, [again])
  return { error, again }
}

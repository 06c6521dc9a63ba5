import { useCallback, useEffect, useState } from 'react'

/** Reads when the page opens and again when asked; holds what went wrong meanwhile. */
export function useReading(load: () => Promise<unknown>) {
  const [error, setError] = useState<unknown>()
  const again = useCallback(() => {
    load().then(() => setError(undefined), setError)
  }, [load])
  useEffect(again, [again])
  return { error, again }
}

import { useCallback, useState } from 'react'

/** Which devices are chosen, by id. A set of 20,000 is told apart by being another one. */
export function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = useCallback((ids: readonly string[], isChosen: boolean) => {
    setChosen(before => {
      const after = new Set(before)
      for (const id of ids) {
        if (isChosen) after.add(id)
        else after.delete(id)
      }
      return after
    })
  }, [])
  const chooseNone = useCallback(() => setChosen(new Set()), [])
  return { chosen, choose, chooseNone }
}

import { useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'

/**
 * Runs one step at a time. `done` counts those that went well, so that the focus goes to the news of each; a step that
 * resolves to null, because a dialog was closed, has no news.
 */
export function useSharingStep() {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const [done, setDone] = useState(0)
  const run = async (step: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setTrouble('')
    try {
      if ((await step()) !== null) setDone(count => count + 1)
      return true
    } catch (error) {
      setTrouble(sentenceOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, trouble, done, run }
}
export type SharingStep = ReturnType<typeof useSharingStep>

import { useState } from 'react'
import { sentenceOf } from '../../../../shared/failure.ts'

/** Runs one thing at a time and keeps the sentence for why it failed; what was typed stays with the form. */
export function useSending() {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const send = async (run: () => Promise<unknown>) => {
    if (isBusy) return
    setBusy(true)
    setError(undefined)
    try {
      await run()
    } catch (failure) {
      setError(sentenceOf(failure))
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, error, setError, send }
}

import { useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'

/** Runs one thing at a time, and says what is being done, how it ended, or what went wrong. */
export function useErrand() {
  const [isBusy, setBusy] = useState(false)
  const [news, setNews] = useState('')
  const [error, setError] = useState('')
  const run = async (doing: string, errand: () => Promise<string>): Promise<boolean> => {
    if (isBusy) return false
    setBusy(true)
    setError('')
    setNews(doing)
    try {
      setNews(await errand())
      return true
    } catch (failure) {
      setNews('')
      setError(sentenceOf(failure))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, news, error, run }
}

export type Errand = ReturnType<typeof useErrand>

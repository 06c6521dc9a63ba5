import { useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'
import type { NewsResult } from '../../../shared/news/news.ts'
import { saidOf, type SaidOfNews } from '../../../shared/news/words.ts'

/** Runs one step at a time and says what came of it. `hasBefore`: whether there were figures before the step. */
export function useNewsStep(hasBefore: boolean) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<readonly SaidOfNews[]>([])
  const run = async (step: () => Promise<readonly (NewsResult | null)[]>) => {
    if (busy) return
    setBusy(true)
    setSaid([])
    try {
      const results = await step()
      setSaid(results.flatMap(each => (each === null ? [] : [saidOf(each, hasBefore)])))
    } catch (error) {
      setSaid([{ isGood: false, sentence: sentenceOf(error) }])
    } finally {
      setBusy(false)
    }
  }
  return { busy, said, run }
}

import { useState } from 'react'
import { sentenceOf } from '../../../../shared/failure.ts'
import type { UpdateOutcome } from '../../../../shared/updates/updates.ts'
import { isGoodNews, outcomeInWords } from '../../../../shared/updates/words.ts'

export interface StepNews {
  readonly isGood: boolean
  readonly sentence: string
}

/** Runs one step at a time and says what came of it. */
export function useUpdateStep() {
  const [isBusy, setBusy] = useState(false)
  const [news, setNews] = useState<StepNews | null>(null)
  const run = async (step: () => Promise<UpdateOutcome | null>) => {
    if (isBusy) return
    setBusy(true)
    setNews(null)
    try {
      const outcome = await step()
      const isSaid = outcome !== null
      setNews(isSaid ? { isGood: isGoodNews(outcome), sentence: outcomeInWords(outcome) } : null)
    } catch (error) {
      setNews({ isGood: false, sentence: sentenceOf(error) })
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, news, run, say: setNews }
}

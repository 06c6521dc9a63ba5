import { useState } from 'react'
import { sentenceOf } from '../../../../shared/failure.ts'
import { useStores } from '../../../stores.tsx'

interface StepNews {
  readonly words: string
  /** The step that Undo takes back; none after that, or when it failed. */
  readonly stepId: string | null
}

/** Does a step on the list and keeps what to say about it, with the way back. */
export function useStepNews() {
  const { devices } = useStores()
  const [news, setNews] = useState<StepNews | null>(null)
  const [trouble, setTrouble] = useState('')
  const doStep = async (words: string, step: () => Promise<string>): Promise<boolean> => {
    try {
      const stepId = await step()
      setTrouble('')
      setNews({ words, stepId })
      return true
    } catch (error) {
      setNews(null)
      setTrouble(`Nothing was changed. ${sentenceOf(error)}`)
      return false
    }
  }
  const undo = (stepId: string) => {
    devices.undo(stepId).then(
      () => {
        setTrouble('')
        setNews({ words: 'Undone. The list is as it was before.', stepId: null })
      },
      (error: unknown) => {
        setNews(null)
        setTrouble(`It could not be undone. ${sentenceOf(error)}`)
      },
    )
  }
  return { news, trouble, doStep, undo, forget: () => setNews(null) }
}

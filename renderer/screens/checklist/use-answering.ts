import { useRef, useState } from 'react'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import { timeInWords } from '../../../shared/dates.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import { useStores, type Work } from '../../stores.tsx'

export interface Answering {
  readonly chosen: AnswerChoice | null
  readonly reason: string
  /** "", "Saving…" or "Saved 14:02"; the last only after the records said that it is committed. */
  readonly news: string
  readonly error: string
  readonly choose: (choice: AnswerChoice | null) => void
  readonly explain: (reason: string) => Promise<void>
}

/** Saves each choice as it is made and says so only when it is. */
export function useAnswering(work: Work, question: Question): Answering {
  const { checklist } = useStores()
  const stored = work.answers.get(question.id)
  const [shown, setShown] = useState<AnswerChoice | null | undefined>(undefined)
  const [news, setNews] = useState('')
  const [error, setError] = useState('')
  const latest = useRef(0)
  const roundId = work.check.round.id

  const saved = () => setNews(`Saved ${timeInWords(new Date().toISOString())}`)
  const choose = (choice: AnswerChoice | null) => {
    latest.current += 1
    const turn = latest.current
    setShown(choice)
    setNews('Saving…')
    setError('')
    const reason = choice === 'does-not-apply' ? (stored?.reason ?? '') : ''
    checklist.answer({ roundId, questionId: question.id, choice, reason }).then(
      () => {
        if (turn === latest.current) saved()
      },
      (failure: unknown) => {
        setNews('')
        setError(`Not saved. ${sentenceOf(failure)}`)
      },
    )
  }
  const explain = async (reason: string) => {
    setNews('Saving…')
    await checklist.note({ roundId, questionId: question.id, reason })
    saved()
  }
  const chosen = shown === undefined ? (stored?.choice ?? null) : shown
  return { chosen, reason: stored?.reason ?? '', news, error, choose, explain }
}

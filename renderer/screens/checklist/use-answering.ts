import { useRef, useState } from 'react'
import { saidTo, sourceInWords } from '../../../shared/checklist/by-list.ts'
import type { NewAnswer } from '../../../shared/checklist/answer.ts'
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
  /** Takes the answer that the device list comes to, with what it says as its source. */
  readonly takeFromList: () => void
  /** Takes an answer that something else than the list comes to, with what that says as its source. */
  readonly takeFrom: (
    given: Pick<NewAnswer, 'fromList'> & { readonly choice: AnswerChoice },
  ) => void
  readonly explain: (reason: string) => Promise<void>
  readonly explainOtherwise: (listReason: string) => Promise<void>
}

/** What the window shows of the list at this moment, as an answer. */
function givenByList({ standing }: Work, question: Question) {
  const said = saidTo(question, standing.says)
  if (said === undefined || said.choice === null) return null
  const { choice, sentences } = said
  const reason = choice === 'does-not-apply' ? sentences.join(' ') : ''
  return { choice, reason, fromList: sourceInWords(said) }
}

type Given = Pick<NewAnswer, 'choice' | 'reason' | 'fromList'>
type Noted = { readonly reason: string } | { readonly listReason: string }

/** Saves and says so, the last word being the last choice's. */
function useSaving(at: Pick<NewAnswer, 'roundId' | 'questionId'>) {
  const { checklist } = useStores()
  const [shown, setShown] = useState<AnswerChoice | null | undefined>(undefined)
  const [news, setNews] = useState('')
  const [error, setError] = useState('')
  const latest = useRef(0)

  const saved = () => setNews(`Saved ${timeInWords(new Date().toISOString())}`)
  const save = (given: Given, failed: () => void) => {
    latest.current += 1
    const turn = latest.current
    setShown(given.choice)
    setNews('Saving…')
    setError('')
    checklist.answer({ ...at, ...given }).then(
      () => {
        if (turn === latest.current) saved()
      },
      (failure: unknown) => {
        setNews('')
        setError(`Not saved. ${sentenceOf(failure)}`)
        failed()
      },
    )
  }
  const note = async (notes: Noted) => {
    setNews('Saving…')
    await checklist.note({ ...at, ...notes })
    saved()
  }
  return { shown, setShown, news, error, save, note }
}

/** Saves each choice as it is made and says so only when it is. */
export function useAnswering(work: Work, question: Question): Answering {
  const { devices } = useStores()
  const stored = work.answers.get(question.id)
  const { shown, setShown, news, error, save, note } = useSaving({
    roundId: work.check.round.id,
    questionId: question.id,
  })
  const choose = (choice: AnswerChoice | null) => {
    const reason = choice === 'does-not-apply' ? (stored?.reason ?? '') : ''
    save({ choice, reason }, () => undefined)
  }
  const takeFromList = () => {
    const given = givenByList(work, question)
    if (given === null) return
    save(given, () => {
      setShown(undefined)
      // It was refused because the list changed: show what it says now. If that fails too, the message stands.
      devices.loadStanding(work.service.id).catch(() => undefined)
    })
  }
  return {
    chosen: shown === undefined ? (stored?.choice ?? null) : shown,
    reason: stored?.reason ?? '',
    news,
    error,
    choose,
    takeFromList,
    takeFrom: given => save({ ...given, reason: '' }, () => setShown(undefined)),
    explain: reason => note({ reason }),
    explainOtherwise: listReason => note({ listReason }),
  }
}

import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { Answer, NewAnswer, NewNotes } from '../../shared/checklist/answer.ts'
import type { Pack } from '../../shared/checklist/pack.ts'
import type { FrozenRound, OpenCheck } from '../../shared/rounds/round.ts'

interface Checklist {
  readonly pack: Pack | undefined
  readonly serviceId: string | undefined
  readonly check: OpenCheck | undefined
  readonly past: readonly FrozenRound[] | undefined
  /** When the records last said that something was committed. */
  readonly savedAt: string | undefined
}

const nothing: Checklist = {
  pack: undefined,
  serviceId: undefined,
  check: undefined,
  past: undefined,
  savedAt: undefined,
}

function withAnswer(check: OpenCheck, answer: Answer): OpenCheck {
  const others = check.answers.filter(({ questionId }) => questionId !== answer.questionId)
  return { ...check, answers: [...others, answer] }
}

/** The checklist of the current service. `now` gives the moment shown beside "Saved". */
export function createChecklist(call: Call, now: () => string) {
  const store = createStore<Checklist>(() => nothing)
  const { getState, setState } = store

  const loadPack = async () => {
    if (getState().pack === undefined) setState({ pack: await call('checklist.pack') })
  }
  const load = async (serviceId: string) => {
    if (getState().serviceId !== serviceId)
      setState({ serviceId, check: undefined, past: undefined })
    const check = await call('checklist.open', { serviceId })
    // Another service may have been chosen while this one was being read.
    if (getState().serviceId === serviceId) setState({ check })
  }
  const loadPast = async (serviceId: string) => {
    const past = await call('rounds.list', { serviceId })
    if (getState().serviceId === serviceId) setState({ past })
  }
  /** Patches rather than loads again: the call answers with the row as it was committed. */
  const keep = (answer: Answer) => {
    const { check } = getState()
    if (check !== undefined) setState({ check: withAnswer(check, answer), savedAt: now() })
  }
  const answer = async (given: NewAnswer) => keep(await call('checklist.answer', given))
  const note = async (given: NewNotes) => keep(await call('checklist.note', given))
  const goTo = async (serviceId: string, questionId: string) => {
    await call('checklist.place', { serviceId, questionId })
    const { check } = getState()
    if (check !== undefined) setState({ check: { ...check, placeQuestionId: questionId } })
  }
  const finish = async (serviceId: string, roundId: string) => {
    await call('rounds.finish', { roundId })
    await load(serviceId)
  }
  const startNext = async (serviceId: string) => {
    await call('rounds.start', { serviceId })
    await load(serviceId)
  }
  return { ...store, loadPack, load, loadPast, answer, note, goTo, finish, startNext }
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { Answer, NewAnswer, NewNotes } from '../../shared/checklist/answer.ts'
import type { Standards } from '../../shared/checklist/frameworks.ts'
import type { Pack } from '../../shared/checklist/pack.ts'
import type { FrozenRound, OpenCheck } from '../../shared/rounds/round.ts'

interface Checklist {
  readonly pack: Pack | undefined
  /** Read when a page first needs them: most sittings never do. */
  readonly standards: Standards | undefined
  readonly serviceId: string | undefined
  readonly check: OpenCheck | undefined
  readonly past: readonly FrozenRound[] | undefined
  /** When the records last said that something was committed. */
  readonly savedAt: string | undefined
}

const nothing: Checklist = {
  pack: undefined,
  standards: undefined,
  serviceId: undefined,
  check: undefined,
  past: undefined,
  savedAt: undefined,
}

function withAnswer(check: OpenCheck, answer: Answer): OpenCheck {
  const others = check.answers.filter(({ questionId }) => questionId !== answer.questionId)
  return { ...check, answers: [...others, answer] }
}

/** What comes with the app and stays as it is while the app runs: each is read once. */
function contentOf({ getState, setState }: StoreApi<Checklist>, call: Call) {
  const loadPack = async () => {
    if (getState().pack !== undefined) return
    // Checked against its schema by the build, which is the only thing that writes it.
    setState({ pack: JSON.parse(await call('checklist.pack')) as Pack })
  }
  const loadStandards = async () => {
    if (getState().standards === undefined)
      setState({ standards: await call('checklist.standards') })
  }
  return { loadPack, loadStandards }
}

/** The checklist of the current service. `now` gives the moment shown beside "Saved". */
export function createChecklist(call: Call, now: () => string) {
  const store = createStore<Checklist>(() => nothing)
  const { getState, setState } = store

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
  const content = contentOf(store, call)
  return { ...store, ...content, load, loadPast, answer, note, goTo, finish, startNext }
}

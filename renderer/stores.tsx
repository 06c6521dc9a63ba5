import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { present } from '../shared/assert.ts'
import type { Standards } from '../shared/checklist/frameworks.ts'
import type { Pack } from '../shared/checklist/pack.ts'
import { type Answers, byQuestion, packFor } from '../shared/checklist/status.ts'
import type { WrittenLine } from '../shared/plan/line.ts'
import { planOf } from '../shared/plan/plan.ts'
import type { PlanLine } from '../shared/plan/plan-line.ts'
import type { OpenCheck } from '../shared/rounds/round.ts'
import type { Comparison } from '../shared/comparing/comparison.ts'
import type { Device } from '../shared/devices/device.ts'
import type { Standing } from '../shared/devices/standing.ts'
import type { Step } from '../shared/devices/step.ts'
import type { SupportTable } from '../shared/devices/support-table.ts'
import type { Service } from '../shared/services/service.ts'
import type { SharingStanding } from '../shared/sharing/queue.ts'
import type { Call } from './call.ts'
import { createAdvisories } from './state/advisories.ts'
import { createChecklist } from './state/checklist.ts'
import { createDevices } from './state/devices.ts'
import { createKeeping } from './state/keeping.ts'
import { createLock } from './state/lock.ts'
import { createLearning } from './state/learning.ts'
import { createNews, isFor } from './state/news.ts'
import { createPlan } from './state/plan.ts'
import { createPrivacy } from './state/privacy.ts'
import { createServices, currentService } from './state/services.ts'
import { createSystems } from './state/systems.ts'
import { createSharing } from './state/sharing.ts'
import { createUpdates } from './state/updates.ts'

export interface Stores {
  readonly call: Call
  readonly services: ReturnType<typeof createServices>
  readonly checklist: ReturnType<typeof createChecklist>
  readonly plan: ReturnType<typeof createPlan>
  readonly learning: ReturnType<typeof createLearning>
  readonly devices: ReturnType<typeof createDevices>
  readonly systems: ReturnType<typeof createSystems>
  readonly advisories: ReturnType<typeof createAdvisories>
  readonly sharing: ReturnType<typeof createSharing>
  readonly news: ReturnType<typeof createNews>
  readonly keeping: ReturnType<typeof createKeeping>
  readonly privacy: ReturnType<typeof createPrivacy>
  readonly lock: ReturnType<typeof createLock>
  readonly updates: ReturnType<typeof createUpdates>
}

/** All stores of the window. `now` gives the moment shown beside "Saved". */
export function createStores(call: Call, now: () => string): Stores {
  return {
    call,
    services: createServices(call),
    checklist: createChecklist(call, now),
    plan: createPlan(call),
    learning: createLearning(call),
    devices: createDevices(call, now),
    systems: createSystems(call),
    advisories: createAdvisories(call),
    sharing: createSharing(call),
    news: createNews(call),
    keeping: createKeeping(call),
    privacy: createPrivacy(call),
    lock: createLock(call),
    updates: createUpdates(call),
  }
}

const Context = createContext<Stores | null>(null)
const StartOver = createContext<() => void>(() => undefined)

interface ProviderProps {
  readonly stores: Stores
  /** Forgets everything that was heard and draws the window anew. */
  readonly startOver?: () => void
  readonly children: ReactNode
}

export function StoresProvider({ stores, startOver = () => undefined, children }: ProviderProps) {
  return (
    <StartOver value={startOver}>
      <Context value={stores}>{children}</Context>
    </StartOver>
  )
}

/** For when other records have taken the place of those that the window knows. */
export const useStartOver = (): (() => void) => useContext(StartOver)

export function useStores(): Stores {
  return present(useContext(Context), 'StoresProvider')
}

/** Today's day in this PC's time zone, as the main process gave it at the start. */
export function useToday(): string {
  const { keeping } = useStores()
  const start = useStore(keeping, state => state.start)
  return start?.state === 'ready' ? start.today : ''
}

export interface Work {
  readonly service: Service
  /** Only the questions that this service is asked. */
  readonly pack: Pack
  readonly check: OpenCheck
  readonly answers: Answers
  readonly plan: readonly PlanLine[]
  /** What the device list says today. */
  readonly standing: Standing
}

/** Everything most screens draw from, or null while some of it is still being read. */
export function useWork(): Work | null {
  const { services, checklist, plan, devices } = useStores()
  const service = useStore(services, state => currentService(state.heard))
  const { pack, check, serviceId } = useStore(checklist)
  const written = useStore(plan, state => state.written)
  const standing = useStore(devices, state => state.standing)
  if (service === undefined || pack === undefined || check === undefined) return null
  if (written === undefined || standing === undefined || serviceId !== service.id) return null
  return workOf({ service, pack, check, written, standing })
}

type Heard = Pick<Work, 'service' | 'pack' | 'check' | 'standing'> & {
  readonly written: readonly WrittenLine[]
}

let last: { readonly heard: Heard; readonly work: Work } | undefined

/** The side panel and the page draw from the same work, so it is worked out once for both. */
export function workOf(heard: Heard): Work {
  const { service, pack, check, written, standing } = heard
  if (last !== undefined && isSame(last.heard, heard)) return last.work
  const asked =
    last?.heard.pack === pack && last.heard.service.kind === service.kind
      ? last.work.pack
      : packFor(pack, service)
  const answers = byQuestion(check.answers)
  const plan = planOf(asked, answers, written, [...standing.endings, ...standing.advisories])
  const work = { service, pack: asked, check, answers, plan, standing }
  last = { heard, work }
  return work
}

function isSame(one: Heard, other: Heard): boolean {
  return (
    one.service === other.service &&
    one.pack === other.pack &&
    one.check === other.check &&
    one.written === other.written &&
    one.standing === other.standing
  )
}

export interface ReadStandards {
  /** Undefined while they are being read, and after that failed. */
  readonly standards?: Standards
  readonly error?: unknown
  readonly again: () => void
}

/** The standards that the questions answer, read once when the first page needs them. */
export function useStandards(): ReadStandards {
  const { checklist } = useStores()
  const standards = useStore(checklist, state => state.standards)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    checklist.loadStandards().catch(setError)
  }, [checklist, attempt])
  const again = () => {
    setError(undefined)
    setAttempt(attempt + 1)
  }
  return {
    ...(standards !== undefined && { standards }),
    ...(error !== undefined && { error }),
    again,
  }
}

export interface ReadDevices {
  /** Each undefined while it is being read, and after that failed. */
  readonly devices?: readonly Device[]
  readonly table?: SupportTable
  readonly steps?: readonly Step[]
  readonly error?: unknown
  readonly again: () => void
}

/** The devices of the current service and the list of what gets updates, read when the first page needs them. */
export function useDevices(): ReadDevices {
  const { services, devices: store } = useStores()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  const { serviceId: readFor, devices, steps, table } = useStore(store)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (serviceId === undefined) return
    Promise.all([store.loadTable(), store.load(serviceId)]).then(
      () => setError(undefined),
      setError,
    )
  }, [store, serviceId, attempt])
  // The devices of the service shown before must not be taken for this one's.
  const isThisService = readFor === serviceId
  return {
    ...(isThisService && devices !== undefined && { devices }),
    ...(isThisService && steps !== undefined && { steps }),
    ...(table !== undefined && { table }),
    ...(error !== undefined && { error }),
    again: () => setAttempt(attempt + 1),
  }
}

export interface ReadSharing {
  /** Undefined while it is being read, and after that failed. */
  readonly standing?: SharingStanding
  readonly error?: unknown
  readonly again: () => void
}

/** How things stand with the review, read when a page needs it and again whenever there is news. */
export function useSharing(): ReadSharing {
  const { services, sharing } = useStores()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  const { serviceId: readFor, standing } = useStore(sharing)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (serviceId === undefined) return
    const read = () => {
      sharing.load(serviceId).then(() => setError(undefined), setError)
    }
    read()
    return window.careCyberCheck.on('sharing.changed', read)
  }, [sharing, serviceId, attempt])
  return {
    // What was shared for the service shown before must not be taken for this one's.
    ...(readFor === serviceId && standing !== undefined && { standing }),
    ...(error !== undefined && { error }),
    again: () => setAttempt(attempt + 1),
  }
}

/** How the current service stands beside homes like it; undefined while that is not known, whatever the reason. */
export function useComparison(): Comparison | undefined {
  const { services, news } = useStores()
  const service = useStore(services, state => currentService(state.heard))
  const { of, comparison } = useStore(news)
  useEffect(() => {
    // A quiet line on the page of a question: where it cannot be had, the page is whole without it.
    if (service !== undefined) news.compareOnce(service).catch(() => undefined)
  }, [news, service])
  return service !== undefined && isFor(of, service) ? comparison : undefined
}

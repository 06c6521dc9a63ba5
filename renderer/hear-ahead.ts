/** What the first page draws from, asked all at once before anything is drawn. */
import { currentService } from './state/services.ts'
import type { Stores } from './stores.tsx'

type Load<A extends readonly unknown[]> = (...input: A) => Promise<void>

/** Loads that are under way before the page is there to ask for them. */
function createBegun() {
  const begun = new Map<string, Promise<void>>()
  return <A extends readonly unknown[]>(name: string, load: Load<A>) => ({
    begin: (...input: A): Promise<void> => {
      const loading = load(...input)
      loading.catch(() => undefined)
      begun.set(`${name} ${JSON.stringify(input)}`, loading)
      return loading
    },
    load: (...input: A): Promise<void> => {
      const key = `${name} ${JSON.stringify(input)}`
      const loading = begun.get(key)
      if (loading === undefined) begun.clear()
      else begun.delete(key)
      return loading?.catch(() => load(...input)) ?? load(...input)
    },
  })
}

export interface HeardAhead {
  /** The same stores, whose first loads are the ones that are under way. */
  readonly stores: Stores
  /** Comes when the first page has all that it draws from, or will not have it. */
  readonly heard: Promise<void>
}

/**
 * The pages ask in turn, each once the answer before it is drawn, and a start would wait for every one of those turns. A load
 * is handed out once, to whoever asks for the very same first. The first that is asked for another one ends it, for that may
 * change what is left over. A refusal is not handed on: locked records may be open by the time somebody asks.
 */
export function hearAhead(stores: Stores): HeardAhead {
  const ahead = createBegun()
  const start = ahead('start', stores.keeping.load)
  const services = ahead('services', stores.services.load)
  const pack = ahead('pack', stores.checklist.loadPack)
  const check = ahead('check', stores.checklist.load)
  const plan = ahead('plan', stores.plan.load)
  const standing = ahead('standing', stores.devices.loadStanding)
  const hearService = async () => {
    await services.begin()
    const id = currentService(stores.services.getState().heard)?.id
    if (id !== undefined) await Promise.all([check.begin(id), plan.begin(id), standing.begin(id)])
  }
  const hear = async () => {
    const started = start.begin()
    const others = Promise.all([hearService(), pack.begin()])
    others.catch(() => undefined)
    await started
    if (stores.keeping.getState().start?.state === 'ready') await others
  }
  return {
    heard: hear().catch(() => undefined),
    stores: {
      ...stores,
      keeping: { ...stores.keeping, load: start.load },
      services: { ...stores.services, load: services.load },
      checklist: { ...stores.checklist, loadPack: pack.load, load: check.load },
      plan: { ...stores.plan, load: plan.load },
      devices: { ...stores.devices, loadStanding: standing.load },
    },
  }
}

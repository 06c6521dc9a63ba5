import { createStore } from 'zustand/vanilla'
import { type FactChange, type KnownFacts, nothingKnown } from '../../../shared/services/facts.ts'
import type { Service, ServiceFacts } from '../../../shared/services/service.ts'

interface Services {
  readonly add: (facts: ServiceFacts) => Promise<Service>
  readonly change: (id: string, change: FactChange) => Promise<void>
}

interface FirstFacts {
  readonly facts: KnownFacts
  /** What was given but is not in the records yet. */
  readonly unsaved: FactChange
  readonly error: unknown
}

/**
 * The facts of a service while it is being described. Every fact is saved when it is given: the first one, the
 * kind, adds the service and the others change it. One write at a time, so that two quick choices never add two
 * services; what could not be saved is kept and goes with the next write.
 */
export function createFirstFacts(services: Services) {
  const store = createStore<FirstFacts>(() => ({
    facts: nothingKnown,
    unsaved: {},
    error: undefined,
  }))
  const { getState, setState } = store
  let id: string | undefined
  let isWriting = false

  const write = async (change: FactChange) => {
    if (id !== undefined) return services.change(id, change)
    const { facts } = getState()
    if (facts.kind === null) return
    id = (await services.add({ ...facts, kind: facts.kind })).id
  }
  const writeAll = async () => {
    while (Object.keys(getState().unsaved).length > 0) {
      const { unsaved } = getState()
      await write(unsaved)
      setState(now => ({ unsaved: stillUnsaved(now.unsaved, unsaved) }))
    }
  }
  const again = async () => {
    if (isWriting) return
    isWriting = true
    try {
      await writeAll()
      setState({ error: undefined })
    } catch (error) {
      setState({ error })
    } finally {
      isWriting = false
    }
  }
  const give = (change: FactChange) => {
    setState(({ facts, unsaved }) => ({
      facts: { ...facts, ...change },
      unsaved: { ...unsaved, ...change },
    }))
    return again()
  }
  return { ...store, give, again }
}

/** What was given again while `written` was on its way. */
function stillUnsaved(unsaved: FactChange, written: FactChange): FactChange {
  const before = new Map(Object.entries(written))
  return Object.fromEntries(
    Object.entries(unsaved).filter(
      ([fact, value]) => !before.has(fact) || before.get(fact) !== value,
    ),
  )
}
